"""Runs the program it is given and writes what that cost to file descriptor 3.

A process of its own, as small as Python gets: the peak of a process counts from that of the one
which started it.
"""

import os
import sys

REPORT = 3

os.set_inheritable(REPORT, False)  # noqa: FBT003  # os takes no names here
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(process, 0)
seconds, peak = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
os.write(REPORT, f"{seconds} {peak} {os.waitstatus_to_exitcode(status)}".encode())
