package main

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// verifyReceipt checks a tlog-proof: this entry, at that index, in a log and under witnesses one trusts. Without an
// entry it is the one that the receipt holds as its extra data.
func verifyReceipt(receipt, entry []byte, p *policy) (string, error) {
	lines := strings.Split(string(receipt), "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" {
		return "", errors.New("not a receipt")
	}
	at := 1
	if at < len(lines) && strings.HasPrefix(lines[at], "extra ") {
		extra, err := base64.StdEncoding.Strict().DecodeString(lines[at][len("extra "):])
		if err != nil {
			return "", err
		}
		if entry == nil {
			entry = extra
		}
		at++
	}
	if entry == nil {
		return "", errors.New("the receipt does not hold the entry; give it with -entry")
	}
	if at >= len(lines) || !strings.HasPrefix(lines[at], "index ") {
		return "", errors.New("no index")
	}
	index, err := strconv.ParseInt(lines[at][len("index "):], 10, 64)
	if err != nil || index < 0 || lines[at] != fmt.Sprintf("index %d", index) {
		return "", errors.New("not an index: " + lines[at])
	}
	var proof tlog.RecordProof
	for at++; at < len(lines) && lines[at] != ""; at++ {
		hash, err := tlog.ParseHash(lines[at])
		if err != nil || hash.String() != lines[at] {
			return "", errors.New("not a hash: " + lines[at])
		}
		proof = append(proof, hash)
	}
	if at >= len(lines) {
		return "", errors.New("no checkpoint")
	}
	opened, err := p.open([]byte(strings.Join(lines[at+1:], "\n")))
	if err != nil {
		return "", err
	}
	if !opened.quorum {
		return "", fmt.Errorf("cosigned by %v, which is short of the quorum", opened.witnesses)
	}
	if index >= opened.tree.N {
		return "", errors.New("the index is not in the tree")
	}
	if err := tlog.CheckRecord(proof, opened.tree.N, opened.tree.Hash, index, tlog.RecordHash(entry)); err != nil {
		return "", err
	}
	return fmt.Sprintf("VERIFIED: entry %d of %d, cosigned by %s",
		index, opened.tree.N, strings.Join(opened.witnesses, ", ")), nil
}
