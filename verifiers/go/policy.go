package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	typeEd25519     = 1
	typeCosignature = 4
)

// A cosigner verifies version 1 cosignatures (C2SP tlog-cosignature), which sumdb/note does not know.
type cosigner struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.id }

func (c *cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)
	return time < 1<<63 && ed25519.Verify(c.key, []byte(message), signature[8:])
}

// parseKey reads a vkey and says of which type it is.
func parseKey(vkey string) (note.Verifier, byte, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, 0, errors.New("not a verifier key: " + vkey)
	}
	typed, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(typed) != 1+ed25519.PublicKeySize {
		return nil, 0, errors.New("not a verifier key: " + vkey)
	}
	if typed[0] == typeEd25519 {
		verifier, err := note.NewVerifier(vkey)
		return verifier, typeEd25519, err
	}
	if typed[0] != typeCosignature {
		return nil, 0, fmt.Errorf("signature type %d is not known here", typed[0])
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), typed...))
	id := binary.BigEndian.Uint32(sum[:])
	if parts[1] != fmt.Sprintf("%08x", id) {
		return nil, 0, errors.New("the id of the verifier key is not that of its key: " + vkey)
	}
	return &cosigner{parts[0], id, typed[1:]}, typeCosignature, nil
}

// A quorum says which witnesses are enough.
type quorum func(present map[string]bool) bool

// A policy says whom one trusts (C2SP tlog-policy).
type policy struct {
	logs      map[string]bool
	verifiers []note.Verifier
	witnesses map[note.Verifier]string
	quorum    quorum
}

func parsePolicy(text string) (*policy, error) {
	p := &policy{logs: map[string]bool{}, witnesses: map[note.Verifier]string{}}
	named := map[string]quorum{}
	grouped := map[string]bool{}
	for number, line := range strings.Split(text, "\n") {
		words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' })
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		if err := p.parseLine(words, named, grouped); err != nil {
			return nil, fmt.Errorf("policy line %d: %v", number+1, err)
		}
	}
	if p.quorum == nil {
		return nil, errors.New("a policy has a quorum line")
	}
	return p, nil
}

func (p *policy) parseLine(words []string, named map[string]quorum, grouped map[string]bool) error {
	define := func(name string, q quorum) error {
		if name == "none" || named[name] != nil {
			return errors.New("the name is taken: " + name)
		}
		named[name] = q
		return nil
	}
	switch {
	case words[0] == "log" && (len(words) == 2 || len(words) == 3):
		verifier, kind, err := parseKey(words[1])
		if err != nil || kind != typeEd25519 {
			return fmt.Errorf("not the key of a log: %v", err)
		}
		p.logs[verifier.Name()] = true
		p.verifiers = append(p.verifiers, verifier)
	case words[0] == "witness" && (len(words) == 3 || len(words) == 4):
		verifier, kind, err := parseKey(words[2])
		if err != nil || kind != typeCosignature {
			return fmt.Errorf("not the key of a witness: %v", err)
		}
		for other := range p.witnesses {
			if bytes.Equal(other.(*cosigner).key, verifier.(*cosigner).key) {
				return errors.New("the same key twice")
			}
		}
		name := words[1]
		p.witnesses[verifier] = name
		p.verifiers = append(p.verifiers, verifier)
		return define(name, func(present map[string]bool) bool { return present[name] })
	case words[0] == "group" && len(words) >= 4:
		var members []quorum
		for _, name := range words[3:] {
			if named[name] == nil || grouped[name] {
				return errors.New("unknown, or in a group already: " + name)
			}
			grouped[name] = true
			members = append(members, named[name])
		}
		threshold, err := parseThreshold(words[2], len(members))
		if err != nil {
			return err
		}
		return define(words[1], func(present map[string]bool) bool {
			count := 0
			for _, member := range members {
				if member(present) {
					count++
				}
			}
			return count >= threshold
		})
	case words[0] == "quorum" && len(words) == 2 && p.quorum == nil:
		if words[1] == "none" {
			p.quorum = func(map[string]bool) bool { return true }
		} else if p.quorum = named[words[1]]; p.quorum == nil {
			return errors.New("nobody is called " + words[1])
		}
	default:
		return errors.New("not understood")
	}
	return nil
}

func parseThreshold(word string, members int) (int, error) {
	switch word {
	case "any":
		return 1, nil
	case "all":
		return members, nil
	}
	n, err := strconv.Atoi(word)
	if err != nil || n < 1 || n > members || strconv.Itoa(n) != word {
		return 0, errors.New("not a threshold: " + word)
	}
	return n, nil
}

// A checkpoint is what a log signed, and the witnesses that cosigned it.
type checkpoint struct {
	tree      tlog.Tree
	witnesses []string
	quorum    bool
}

// open verifies a checkpoint: signed by a log of the policy under its origin, no known signature wrong.
func (p *policy) open(data []byte) (*checkpoint, error) {
	opened, err := note.Open(data, note.VerifierList(p.verifiers...))
	if err != nil {
		return nil, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] == "" {
		return nil, errors.New("not a checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return nil, errors.New("not the size of a tree: " + lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil || root.String() != lines[2] {
		return nil, errors.New("not the root of a tree: " + lines[2])
	}
	result := &checkpoint{tree: tlog.Tree{N: size, Hash: root}}
	signedByLog := false
	present := map[string]bool{}
	for _, signature := range opened.Sigs {
		if p.logs[signature.Name] && signature.Name == lines[0] {
			signedByLog = true
		}
		for verifier, name := range p.witnesses {
			if verifier.Name() == signature.Name && verifier.KeyHash() == signature.Hash {
				present[name] = true
			}
		}
	}
	if !signedByLog {
		return nil, errors.New("the checkpoint is not signed by its log")
	}
	for name := range present {
		result.witnesses = append(result.witnesses, name)
	}
	sort.Strings(result.witnesses)
	result.quorum = p.quorum(present)
	return result, nil
}
