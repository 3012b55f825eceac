#!/bin/bash
# A grader with mistakes on purpose: the demo shows what the linter says of it.

echo Starting
cd $GRADER_HOME
rm -rf work/*

while [[ $# > 1 ]]; do
    case $1 in
        partId) part=$2 ;;
    esac
    shift
done

if [ $part = sum ]; then
    curl -O https://example.org/tests/sum.txt
fi

cp $1 work/submission.py
output=$(sudo -u nobody python3 work/submission.py)

echo "{ \"fractionalScore\": 0.5, \"feedback\": \"$output\" }" > /shared/feedback.json
