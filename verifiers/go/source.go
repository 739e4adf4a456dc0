package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// errMissing says that there is no file of that name, which is not always wrong.
var errMissing = errors.New("the file is missing")

// A source gives the published files of a record.
type source interface {
	read(name string) ([]byte, error)
}

func openSource(where string) source {
	if strings.HasPrefix(where, "http://") || strings.HasPrefix(where, "https://") {
		return web(strings.TrimSuffix(where, "/"))
	}
	return directory(where)
}

type directory string

func (d directory) read(name string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(string(d), filepath.FromSlash(name)))
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", name, errMissing)
	}
	return data, err
}

type web string

func (w web) read(name string) ([]byte, error) {
	response, err := http.Get(string(w) + "/" + name)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK:
		return io.ReadAll(response.Body)
	case http.StatusNotFound:
		return nil, fmt.Errorf("%s: %w", name, errMissing)
	default:
		return nil, fmt.Errorf("%s: %s", name, response.Status)
	}
}

// elements writes a number as path elements of three digits: x001/x234/067.
func elements(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

// tilePath is the C2SP path of a tile of 256 hashes, or of a bundle of entries.
func tilePath(folder string, index int64, width int) string {
	path := "tile/" + folder + "/" + elements(index)
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return path
}

// readTile reads the tile of a width, or the full one when the partial one is gone.
func readTile(s source, folder string, index int64, width int) ([]byte, bool, error) {
	data, err := s.read(tilePath(folder, index, width))
	if errors.Is(err, errMissing) && width < 256 {
		full, fullErr := s.read(tilePath(folder, index, 256))
		if fullErr == nil {
			return full, true, nil
		}
	}
	return data, false, err
}
