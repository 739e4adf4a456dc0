// Command commune-verify checks a published record, or a receipt, from its files alone.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		usage()
	}
	flags := flag.NewFlagSet(os.Args[1], flag.ExitOnError)
	policyFile := flags.String("policy", "", "the tlog-policy file with the keys you trust")
	entryFile := flags.String("entry", "", "the entry the receipt is for; without it, the one it holds")
	anyEntries := flags.Bool("any", false, "the entries may be others than Commune's")
	if err := flags.Parse(os.Args[2:]); err != nil || flags.NArg() != 1 || *policyFile == "" {
		usage()
	}
	text, err := os.ReadFile(*policyFile)
	exitOn(err)
	policy, err := parsePolicy(string(text))
	exitOn(err)
	switch os.Args[1] {
	case "record":
		report, err := verifyRecord(openSource(flags.Arg(0)), policy, *anyEntries)
		exitOn(err)
		fmt.Println(report)
	case "receipt":
		var entry []byte
		if *entryFile != "" {
			entry, err = os.ReadFile(*entryFile)
			exitOn(err)
		}
		receipt, err := os.ReadFile(flags.Arg(0))
		exitOn(err)
		report, err := verifyReceipt(receipt, entry, policy)
		exitOn(err)
		fmt.Println(report)
	default:
		usage()
	}
}

func exitOn(err error) {
	if err != nil {
		fmt.Println("NOT VERIFIED:", err)
		os.Exit(1)
	}
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: commune-verify record  -policy FILE [-any] DIRECTORY-OR-URL")
	fmt.Fprintln(os.Stderr, "       commune-verify receipt -policy FILE [-entry FILE] RECEIPT")
	os.Exit(2)
}
