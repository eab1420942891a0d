"""What the figures were measured on."""

import os
import pathlib
import platform
import sqlite3
import subprocess


def facts(folder):
    """The machine, the disk under a folder, and how busy both are."""
    processor = fields("/proc/cpuinfo")
    flags = processor.get("flags", processor.get("Features", "")).split()
    return {
        "processor": processor.get("model name", platform.machine()),
        "cores": os.cpu_count(),
        "sha_instructions": bool({"sha_ni", "sha2"} & set(flags)),
        "kernel": platform.release(),
        "disk": disk(folder),
        "sqlite": sqlite3.sqlite_version,
        "load": os.getloadavg()[0],
    }


def fields(path):
    """The first of each `name : value` in a file of the kernel's."""
    found = {}
    for line in pathlib.Path(path).read_text().splitlines():
        name, _, value = line.partition(":")
        found.setdefault(name.strip(), value.strip())
    return found


def disk(folder):
    """The device and the file system under a folder."""
    done = subprocess.run(
        ["df", "--output=source,fstype", str(folder)], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.splitlines()[1].split())
