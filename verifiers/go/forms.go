package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
)

// entryForms checks that entries are entries of Commune (docs/record.md, "Entry, version 1"), one after the other.
type entryForms struct {
	source   source
	time     int64
	versions int64
}

// A form says whether a value is of it.
type form func(v value) error

func (e *entryForms) check(entry []byte) error {
	parsed, err := parseCanonical(entry)
	if err != nil {
		return err
	}
	head, _ := parsed.(object)
	kind, _ := head["kind"].(string)
	members, known := entryMembers[kind]
	if !known {
		return fmt.Errorf("no kind of entry: %q", kind)
	}
	if err := members(parsed); err != nil {
		return err
	}
	if head["v"] != int64(1) {
		return errors.New("an entry of a version that is not known here")
	}
	if head["time"].(int64) < e.time {
		return errors.New("the entry is older than the one before it")
	}
	e.time = head["time"].(int64)
	if kind == "charter" {
		return e.checkCharter(head)
	}
	return nil
}

func (e *entryForms) checkCharter(charter object) error {
	e.versions++
	if charter["version"] != e.versions {
		return fmt.Errorf("version %v of the charter does not follow", charter["version"])
	}
	text, err := e.source.read("blob/" + charter["sha256"].(string))
	if err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	if hex.EncodeToString(sum[:]) != charter["sha256"] || int64(len(text)) != charter["length"] {
		return errors.New("the text of the charter is another")
	}
	return nil
}

var entryMembers = map[string]form{
	"charter": record(object{"v": natural, "time": natural, "kind": text, "version": natural, "sha256": hash,
		"length": natural}, object{"enactedBy": natural}),
	"act": record(object{"v": natural, "time": natural, "kind": text, "act": anyObject, "ruling": ruling},
		object{"signature": signature}),
	"clock": record(object{"v": natural, "time": natural, "kind": text, "event": anyObject, "ruling": admitted}, nil),
	"erasure": record(object{"v": natural, "time": natural, "kind": text, "orderedBy": natural,
		"fields": some(record(object{"entry": natural, "field": text}, nil))}, nil),
	"checkpoint": record(object{"v": natural, "time": natural, "kind": text, "note": text}, nil),
}

var (
	natural form = func(v value) error {
		if n, is := v.(int64); !is || n < 0 {
			return errors.New("a whole number from 0 is expected")
		}
		return nil
	}
	text form = func(v value) error {
		if _, is := v.(string); !is {
			return errors.New("text is expected")
		}
		return nil
	}
	anyObject form = func(v value) error {
		if _, is := v.(object); !is {
			return errors.New("an object is expected")
		}
		return nil
	}
	hash form = func(v value) error {
		s, _ := v.(string)
		sum, err := hex.DecodeString(s)
		if err != nil || len(sum) != sha256.Size || hex.EncodeToString(sum) != s {
			return errors.New("a hash in 64 lower-case digits is expected")
		}
		return nil
	}
	admitted = record(object{"admitted": hash, "articles": many(text)}, nil)
	refused  = record(object{"refused": some(record(object{"article": text, "condition": text, "lawfully": text}, nil))}, nil)
	seen     = record(object{"size": natural, "root": sized(sha256.Size)}, nil)

	assertion = record(object{"credential": sized(-1), "authenticatorData": sized(-1), "clientData": sized(-1),
		"signature": sized(-1)}, nil)
	certificate = record(object{"publicKey": sized(-1), "from": natural, "until": natural, "assertion": assertion}, nil)
)

func ruling(v value) error {
	if members, _ := v.(object); members["admitted"] != nil {
		return admitted(v)
	}
	return refused(v)
}

func signature(v value) error {
	members, _ := v.(object)
	if members["by"] == "session" {
		return record(object{"nonce": sized(32), "seen": seen, "by": text, "certificate": certificate,
			"signature": sized(-1)}, nil)(v)
	}
	if members["by"] == "assertion" {
		return record(object{"nonce": sized(32), "seen": seen, "by": text, "assertion": assertion}, nil)(v)
	}
	return errors.New("no way to sign an act")
}

// record is the form of an object with these members, perhaps those, and no others.
func record(must, may object) form {
	return func(v value) error {
		members, is := v.(object)
		if !is {
			return errors.New("an object is expected")
		}
		for name := range must {
			if _, there := members[name]; !there {
				return errors.New("there is no member " + name)
			}
		}
		for name, member := range members {
			of, known := must[name]
			if !known {
				if of, known = may[name]; !known {
					return fmt.Errorf("a member that no rule names: %q", name)
				}
			}
			if err := apply(of, member); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		return nil
	}
}

func apply(of value, member value) error {
	switch of := of.(type) {
	case form:
		return of(member)
	case func(value) error:
		return of(member)
	}
	return errors.New("no form")
}

func many(of form) form {
	return func(v value) error {
		items, is := v.(list)
		if !is {
			return errors.New("a list is expected")
		}
		for _, item := range items {
			if err := of(item); err != nil {
				return err
			}
		}
		return nil
	}
}

func some(of form) form {
	return func(v value) error {
		if items, _ := v.(list); len(items) == 0 {
			return errors.New("a list of at least one is expected")
		}
		return many(of)(v)
	}
}

// sized is the form of so many bytes in base64, -1 for any number.
func sized(length int) form {
	return func(v value) error {
		s, _ := v.(string)
		decoded, err := base64.StdEncoding.Strict().DecodeString(s)
		if err != nil || (length >= 0 && len(decoded) != length) || base64.StdEncoding.EncodeToString(decoded) != s {
			return errors.New("bytes in base64 are expected")
		}
		return nil
	}
}
