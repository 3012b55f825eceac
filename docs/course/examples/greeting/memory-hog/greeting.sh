# 200 MB at most: there may be no limit where this is tried.
awk 'BEGIN { hoard = "0123456789abcdef"; while (length(hoard) < 200000000) hoard = hoard hoard }'
