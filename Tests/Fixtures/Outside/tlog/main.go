// Checks roots, proofs and notes of ungcuu with golang.org/x/mod/sumdb, which nobody here wrote.
//
// It reads one statement a line and stops at the first that does not hold:
//
//	leaf BYTES
//	root SIZE ROOT
//	inclusion INDEX SIZE HASH,…
//	consistency OLD SIZE HASH,…
//	note VERIFIERKEY NOTE
//
// Bytes, hashes and notes are in base64. The tree is built here, from the leaves.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type tree struct {
	size   int64
	stored []tlog.Hash
}

func (t *tree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for place, index := range indexes {
		hashes[place] = t.stored[index]
	}
	return hashes, nil
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	var log tree
	held := 0
	for lines.Scan() {
		if err := log.check(strings.Split(lines.Text(), " ")); err != nil {
			fmt.Printf("%v: %s\n", err, lines.Text())
			os.Exit(1)
		}
		held++
	}
	if err := lines.Err(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(held)
}

func (t *tree) check(words []string) error {
	switch words[0] {
	case "leaf":
		body, err := base64.StdEncoding.DecodeString(words[1])
		if err != nil {
			return err
		}
		added, err := tlog.StoredHashes(t.size, body, t)
		t.stored = append(t.stored, added...)
		t.size++
		return err
	case "root":
		root, err := tlog.TreeHash(number(words[1]), t)
		if err != nil {
			return err
		}
		if given, err := tlog.ParseHash(words[2]); err != nil || given != root {
			return fmt.Errorf("the root is %v", root)
		}
		return nil
	case "inclusion":
		index, size := number(words[1]), number(words[2])
		root, err := tlog.TreeHash(size, t)
		if err != nil {
			return err
		}
		leaf := t.stored[tlog.StoredHashIndex(0, index)]
		return tlog.CheckRecord(hashes(words[3]), size, root, index, leaf)
	case "consistency":
		old, size := number(words[1]), number(words[2])
		before, err := tlog.TreeHash(old, t)
		if err != nil {
			return err
		}
		root, err := tlog.TreeHash(size, t)
		if err != nil {
			return err
		}
		return tlog.CheckTree(hashes(words[3]), size, root, old, before)
	case "note":
		verifier, err := note.NewVerifier(words[1])
		if err != nil {
			return err
		}
		message, err := base64.StdEncoding.DecodeString(words[2])
		if err != nil {
			return err
		}
		_, err = note.Open(message, note.VerifierList(verifier))
		return err
	}
	return fmt.Errorf("not understood")
}

func number(word string) int64 {
	value, err := strconv.ParseInt(word, 10, 64)
	if err != nil {
		panic(err)
	}
	return value
}

func hashes(word string) []tlog.Hash {
	var all []tlog.Hash
	for _, text := range strings.Split(word, ",") {
		if text == "" {
			continue
		}
		hash, err := tlog.ParseHash(text)
		if err != nil {
			panic(err)
		}
		all = append(all, hash)
	}
	return all
}
