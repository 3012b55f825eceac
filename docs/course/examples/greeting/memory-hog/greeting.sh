# 200 MB, and no more: there may be no limit where this is tried.
dd if=/dev/zero of=/dev/null bs=200M count=1
