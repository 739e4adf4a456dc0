package main

import (
	"errors"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// A value of canonical JSON (RFC 8785) within the record's profile: string, int64, bool, list or object.
type value interface{}
type list []value
type object map[string]value

const (
	deepest = 64
	largest = 1<<53 - 1
)

// A canonicalReader accepts the one spelling of each value and no other.
type canonicalReader struct {
	text []byte
	at   int
}

func parseCanonical(text []byte) (value, error) {
	if !utf8.Valid(text) {
		return nil, errors.New("not UTF-8")
	}
	r := &canonicalReader{text: text}
	v, err := r.value(1)
	if err == nil && r.at != len(text) {
		err = errors.New("more than one JSON value")
	}
	return v, err
}

func (r *canonicalReader) next() byte {
	if r.at == len(r.text) {
		return 0
	}
	r.at++
	return r.text[r.at-1]
}

func (r *canonicalReader) peek() byte {
	if r.at == len(r.text) {
		return 0
	}
	return r.text[r.at]
}

func (r *canonicalReader) word(word string, v value) (value, error) {
	for i := 0; i < len(word); i++ {
		if r.next() != word[i] {
			return nil, errors.New("not canonical JSON")
		}
	}
	return v, nil
}

func (r *canonicalReader) value(depth int) (value, error) {
	switch c := r.peek(); {
	case c == '"':
		return r.string()
	case c == 't':
		return r.word("true", true)
	case c == 'f':
		return r.word("false", false)
	case c == '-' || (c >= '0' && c <= '9'):
		return r.number()
	case (c == '[' || c == '{') && depth > deepest:
		return nil, errors.New("more than 64 deep")
	case c == '[':
		return r.list(depth)
	case c == '{':
		return r.object(depth)
	}
	return nil, errors.New("not canonical JSON")
}

func (r *canonicalReader) list(depth int) (value, error) {
	items := list{}
	r.next()
	if r.peek() == ']' {
		r.next()
		return items, nil
	}
	for {
		item, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		items = append(items, item)
		switch r.next() {
		case ']':
			return items, nil
		case ',':
		default:
			return nil, errors.New("not canonical JSON")
		}
	}
}

func (r *canonicalReader) object(depth int) (value, error) {
	members := object{}
	before := ""
	r.next()
	if r.peek() == '}' {
		r.next()
		return members, nil
	}
	for {
		name, err := r.string()
		if err != nil {
			return nil, err
		}
		if len(members) > 0 && !isBefore(before, name) {
			return nil, errors.New("members out of order, or twice")
		}
		if r.next() != ':' {
			return nil, errors.New("not canonical JSON")
		}
		if members[name], err = r.value(depth + 1); err != nil {
			return nil, err
		}
		before = name
		switch r.next() {
		case '}':
			return members, nil
		case ',':
		default:
			return nil, errors.New("not canonical JSON")
		}
	}
}

// isBefore is the order of RFC 8785 section 3.2.3, by UTF-16 code units.
func isBefore(one, other string) bool {
	a, b := utf16.Encode([]rune(one)), utf16.Encode([]rune(other))
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return len(a) < len(b)
}

func (r *canonicalReader) number() (value, error) {
	start := r.at
	if r.peek() == '-' {
		r.next()
	}
	first := r.at
	n := int64(0)
	for r.peek() >= '0' && r.peek() <= '9' && n <= largest {
		n = n*10 + int64(r.next()-'0')
	}
	digits := r.at - first
	if digits == 0 || n > largest || (r.text[first] == '0' && (digits > 1 || first > start)) {
		return nil, errors.New("not a whole number of the profile")
	}
	if first > start {
		n = -n
	}
	return n, nil
}

// string reads text, in which what can be written as it is may not be written otherwise.
func (r *canonicalReader) string() (string, error) {
	var text []byte
	if r.next() != '"' {
		return "", errors.New("not canonical JSON")
	}
	for {
		c := r.next()
		switch {
		case c == '"':
			return string(text), nil
		case c == '\\':
			escaped, err := r.escape()
			if err != nil {
				return "", err
			}
			text = append(text, escaped)
		case c < ' ':
			return "", errors.New("a control character, or text that does not end")
		default:
			text = append(text, c)
		}
	}
}

func (r *canonicalReader) escape() (byte, error) {
	short := map[byte]byte{'"': '"', '\\': '\\', 'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r'}
	c := r.next()
	if escaped, known := short[c]; known {
		return escaped, nil
	}
	if c == 'u' && r.at+4 <= len(r.text) {
		digits := string(r.text[r.at : r.at+4])
		r.at += 4
		for control := byte(0); control < ' '; control++ {
			hasShort := control == '\b' || control == '\t' || control == '\n' || control == '\f' || control == '\r'
			if !hasShort && digits == fmt.Sprintf("%04x", control) {
				return control, nil
			}
		}
	}
	return 0, errors.New("an escape that RFC 8785 does not use")
}
