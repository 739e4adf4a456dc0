package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"

	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

// badAt says that the record can be trusted up to an index and no further.
func badAt(index int64, format string, args ...interface{}) error {
	return fmt.Errorf("first bad index %d: %s", index, fmt.Sprintf(format, args...))
}

// tiles reads tiles for sumdb/tlog, which writes their paths otherwise than C2SP does.
type tiles struct{ source source }

func (t tiles) Height() int                     { return tileHeight }
func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}
func (t tiles) ReadTiles(want []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range want {
		data, full, err := readTile(t.source, strconv.Itoa(tile.L), tile.N, tile.W)
		if err != nil {
			return nil, err
		}
		if full && len(data) >= tile.W*tlog.HashSize {
			data = data[:tile.W*tlog.HashSize]
		}
		if len(data) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes", tilePath(strconv.Itoa(tile.L), tile.N, tile.W), len(data))
		}
		all = append(all, data)
	}
	return all, nil
}

// rootAt is the root of the tree over the first n entries, from authenticated hashes.
func rootAt(n int64, reader tlog.HashReader) (tlog.Hash, error) {
	if n == 0 {
		// sumdb/tlog 0.7.0 answers zeros here; RFC 6962 says the hash of nothing.
		return tlog.Hash(sha256.Sum256(nil)), nil
	}
	return tlog.TreeHash(n, reader)
}

// verifyRecord checks a record; of entries that are not Commune's only that they hash to their leaves.
func verifyRecord(s source, p *policy, anyEntries bool) (string, error) {
	history, err := readHistory(s, p)
	if err != nil {
		return "", err
	}
	head := history[len(history)-1]
	reader := tlog.TileHashReader(head.tree, tiles{s})
	check := (&entryForms{source: s}).check
	if anyEntries {
		check = func([]byte) error { return nil }
	}
	if err := verifyEntries(s, head.tree.N, reader, check); err != nil {
		return "", err
	}
	witnessed := int64(0)
	for i, checkpoint := range history {
		root, err := rootAt(checkpoint.tree.N, reader)
		if err != nil {
			return "", badAt(0, "%v", err)
		}
		if root != checkpoint.tree.Hash {
			return "", badAt(previousSize(history, i), "at size %d the tree has root %v, the checkpoint %v",
				checkpoint.tree.N, root, checkpoint.tree.Hash)
		}
		for _, earlier := range history[:i] {
			if err := verifyGrowth(earlier.tree, checkpoint.tree, reader); err != nil {
				return "", badAt(earlier.tree.N, "from %d to %d: %v", earlier.tree.N, checkpoint.tree.N, err)
			}
		}
		if checkpoint.quorum {
			witnessed = checkpoint.tree.N
		}
	}
	return fmt.Sprintf("VERIFIED: %d entries, root %v, %d checkpoints, witnessed up to %d",
		head.tree.N, head.tree.Hash, len(history), witnessed), nil
}

func previousSize(history []*checkpoint, i int) int64 {
	if i == 0 {
		return 0
	}
	return history[i-1].tree.N
}

// readHistory reads all checkpoints in the order in which they were signed, and the newest as readers get it.
func readHistory(s source, p *policy) ([]*checkpoint, error) {
	var history []*checkpoint
	for ordinal := int64(0); ; ordinal++ {
		name := "checkpoints/" + elements(ordinal)
		data, err := s.read(name)
		if errors.Is(err, errMissing) {
			break
		}
		if err != nil {
			return nil, err
		}
		opened, err := p.open(data)
		if err != nil {
			return nil, badAt(previousSize(history, len(history)), "%s: %v", name, err)
		}
		if len(history) > 0 && opened.tree.N <= previousSize(history, len(history)) {
			return nil, badAt(previousSize(history, len(history)), "%s: sizes do not grow", name)
		}
		history = append(history, opened)
	}
	if len(history) == 0 {
		return nil, badAt(0, "no checkpoints")
	}
	data, err := s.read("checkpoint")
	if err != nil {
		return nil, err
	}
	newest, err := p.open(data)
	if err != nil {
		return nil, badAt(previousSize(history, len(history)), "checkpoint: %v", err)
	}
	for i := len(history) - 1; i >= 0 && i >= len(history)-2; i-- {
		if newest.tree == history[i].tree {
			return history, nil
		}
	}
	return nil, badAt(previousSize(history, len(history)), "checkpoint: not the last of the history")
}

// verifyGrowth proves that one tree continues another, though both roots were computed already.
func verifyGrowth(earlier, later tlog.Tree, reader tlog.HashReader) error {
	if earlier.N == 0 || earlier.N == later.N {
		return nil
	}
	proof, err := tlog.ProveTree(later.N, earlier.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, later.N, later.Hash, earlier.N, earlier.Hash)
}

// verifyEntries hashes every entry again and compares it with its leaf, which the tiles prove against the root.
func verifyEntries(s source, size int64, reader tlog.HashReader, check func([]byte) error) error {
	for start := int64(0); start < size; start += 256 {
		width := 256
		if size-start < 256 {
			width = int(size - start)
		}
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, start+int64(i))
		}
		leaves, err := reader.ReadHashes(indexes)
		if err != nil {
			return badAt(start, "%v", err)
		}
		bundle, full, err := readTile(s, "entries", start/256, width)
		if err != nil {
			return badAt(start, "%v", err)
		}
		rest := bytes.NewBuffer(bundle)
		for i, leaf := range leaves {
			entry, err := nextEntry(rest)
			if err != nil || tlog.RecordHash(entry) != leaf {
				return badAt(start+int64(i), "the entry does not hash to its leaf")
			}
			if err := check(entry); err != nil {
				return badAt(start+int64(i), "%v", err)
			}
		}
		if rest.Len() > 0 && !full {
			return badAt(start+int64(width), "the bundle goes on after its end")
		}
	}
	return nil
}

func nextEntry(rest *bytes.Buffer) ([]byte, error) {
	length := rest.Next(2)
	if len(length) < 2 {
		return nil, errors.New("the bundle ends too early")
	}
	entry := rest.Next(int(binary.BigEndian.Uint16(length)))
	if len(entry) < int(binary.BigEndian.Uint16(length)) {
		return nil, errors.New("the entry is cut off")
	}
	return entry, nil
}
