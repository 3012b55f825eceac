"""The first process: it starts one process for each payload, watches it, and tells what became of it.

It never runs code of a submission and never looks into what a payload's process says. It is told of a payload only when
that is to be run, so that no process has the later ones in its memory.
"""

MOST_READ = 1 << 16
MOST_COPIED = 64 << 20  # bytes of all files of a submission
KILL = 9
STOPPED_CPU = 24  # SIGXCPU
SUBREAPER, DUMPABLE = 36, 4  # of prctl
KINDS_OF_LIMITS = range(16)
LONGEST_END = 20  # seconds
DIRECTORY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


def prctl(option, value):
    """One of the kernel's switches for this process; whether it could be set."""
    try:
        import _ctypes

        class Function(_ctypes.CFuncPtr):
            _flags_ = _ctypes.FUNCFLAG_CDECL

        return Function(_ctypes.dlsym(_ctypes.dlopen(None, 2), "prctl"))(option, value, 0, 0, 0) == 0
    except (ImportError, AttributeError, OSError):
        return False


class Stream:
    """What comes out of one pipe, as much of it as is allowed."""

    def __init__(self, fd, most):
        self.fd = fd
        self.most = most
        self.parts = []
        self.size = 0

    def read(self):
        """Take what is there; false at the end of the pipe."""
        try:
            data = os.read(self.fd, MOST_READ)
        except BlockingIOError:
            return True
        if self.size < self.most:
            self.parts.append(data[:self.most - self.size])
        self.size += len(data)
        return bool(data)

    def rest(self):
        """Take what is left when everybody who could write has gone."""
        size = -1
        while size != self.size and self.size <= self.most:
            size = self.size
            self.read()

    @property
    def over(self):
        return self.size > self.most

    def data(self):
        return b"".join(self.parts)


class Ending:
    """How a process ended: of itself with a status, or for a reason of ours."""

    def __init__(self, reason, status, seconds):
        self.reason = reason
        self.exit = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
        self.signal = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
        self.milliseconds = int(seconds * 1000)


class Supervisor:
    def __init__(self, setup):
        self.setup = setup
        self.work = place_to_work()
        self.progress = os.open(self.work + "/progress", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        os.unlink(self.work + "/progress")
        self.files = None
        self.alone = setup["contained"] and os.getpid() == 1
        self.wake, self.woken = os.pipe()
        for fd in (self.wake, self.woken):
            os.set_blocking(fd, False)
        _signal.signal(_signal.SIGCHLD, lambda *args: None)
        _signal.set_wakeup_fd(self.woken, warn_on_full_buffer=False)
        _signal.signal(_signal.SIGINT, _signal.SIG_IGN)
        self.limits = limits_in_force()
        self.spoilt = None  # why nothing more can be run
        self.hung = {}  # file -> why it is not loaded again
        self.code = b""
        self.usable = {}

    # One process

    def start(self, job, seconds, streams):
        """Fork a process that does a job, and has nothing of us but its ends of these pipes."""
        pipes = [(name, os.pipe()) for name in streams]
        pid = os.fork()
        if pid == 0:
            try:
                self.become_child([pipe[1] for name, pipe in pipes], seconds)
                job(REPORT)
                os._exit(0)
            except BaseException:
                os.abort()  # no exit code is ours: those belong to the submission
        ends = {}
        for name, (read, write) in pipes:
            os.close(write)
            os.set_blocking(read, False)
            ends[name] = Stream(read, streams[name])
        return pid, ends

    def become_child(self, ends, seconds):
        os.setsid()
        _signal.set_wakeup_fd(-1)
        _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)
        _signal.signal(_signal.SIGINT, _signal.default_int_handler)
        move_fds(ends, self.progress)
        memory = self.setup["memory"]
        limit(resource.RLIMIT_CORE, 0, 0)
        limit(resource.RLIMIT_CPU, int(seconds) + 2, int(seconds) + 3)
        limit(resource.RLIMIT_DATA, memory, memory + (64 << 20))
        limit(resource.RLIMIT_AS, memory + (512 << 20), memory + (576 << 20))
        limit(resource.RLIMIT_FSIZE, self.setup["file"], self.setup["file"])
        limit(resource.RLIMIT_NOFILE, 256, 256)
        gc.enable()

    def watch(self, pid, ends, seconds):
        """Wait for the end of a process, or make one."""
        started = time.monotonic()
        deadline = started + seconds
        reason = None
        open_ends = {end.fd: end for end in ends.values()}
        while True:
            left = deadline - time.monotonic()
            ready, _, _ = select.select([self.wake] + list(open_ends), [], [], max(left, 0))
            for fd in ready:
                if fd == self.wake:
                    drain(fd)
                elif not open_ends[fd].read():
                    del open_ends[fd]
            over = [name for name, end in ends.items() if end.over]
            ended, status = os.waitpid(pid, os.WNOHANG) if self.wake in ready or not ready else (0, 0)
            if ended:
                break
            if over or left <= 0:
                reason = "timeout" if not over else "report" if "report" in over else "output"
                os.kill(pid, KILL)
                _, status = os.waitpid(pid, 0)
                break
        seconds = time.monotonic() - started
        self.end_the_rest(pid)
        for end in ends.values():
            end.rest()
            os.close(end.fd)
        if reason is None and any(end.over for name, end in ends.items() if name != "report"):
            reason = "output"
        return Ending(reason, status, seconds)

    def end_the_rest(self, leader):
        """End everything that the process has started, so that nothing of it is beside the next one."""
        deadline = time.monotonic() + LONGEST_END
        while time.monotonic() < deadline:
            self.kill_the_rest(leader)
            try:
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass
            except ChildProcessError:
                return
            time.sleep(0.005)
        self.spoilt = "an earlier payload has started a process that cannot be ended"

    def kill_the_rest(self, leader):
        if self.alone:
            try:
                os.kill(-1, KILL)  # everybody but us: we are the first process, and have this container to ourselves
            except ProcessLookupError:
                pass
            return
        try:
            os.killpg(leader, KILL)
        except (ProcessLookupError, PermissionError):
            pass
        for pid in children_of(os.getpid()):
            try:
                os.kill(pid, KILL)
            except ProcessLookupError:
                pass

    # What there is to do

    def look_at_sources(self):
        most = self.setup["report"]
        pid, ends = self.start(
            lambda report: look_at_sources(self.setup, report),
            self.setup["sourceSeconds"],
            {"output": most, "stderr": most, "report": most},
        )
        ending = self.watch(pid, ends, self.setup["sourceSeconds"])
        data = ends["report"].data()
        whole = ending.reason is None and ending.exit == 0 and len(data) > 10
        told = data[10:10 + int(data[:10])] if whole else b""
        self.code = data[10 + len(told):] if whole else b""
        send(self.header("sources", ending), told)

    @staticmethod
    def header(about, ending):
        header = {"about": about, "milliseconds": ending.milliseconds}
        for name in ("reason", "exit", "signal"):
            value = getattr(ending, name)
            if value is not None:
                header[name] = value
        return header

    def run(self, payload, number):
        load = payload["action"]["do"] != "import"
        if limits_in_force() != self.limits:
            self.spoilt = "an earlier payload has set limits for the driver"
        if self.spoilt:
            return self.not_run(self.spoilt)
        if not self.code:
            return self.not_run("the files could not be read")
        if load and payload["file"] in self.hung:
            return self.not_run(self.hung[payload["file"]])
        try:
            directory, inside = self.new_directory(number)
            for path, content in self.submitted() + payload["files"]:
                write_file(directory, path, content)
        except OSError as e:
            return self.not_run("its files cannot be made ready: %s" % e)
        kills = out_of_memory_kills()
        os.pwrite(self.progress, b"%d" % START, 0)
        pid, ends = self.start(
            lambda report: Payload(payload, self.setup, self.code, directory).run(report),
            payload["seconds"],
            {"output": self.setup["output"], "stderr": self.setup["output"], "report": self.setup["report"]},
        )
        ending = self.watch(pid, ends, payload["seconds"])
        if ending.signal == STOPPED_CPU:
            ending.reason = "timeout"
        if ending.signal == KILL and ending.reason is None and out_of_memory_kills() > kills:
            ending.reason = "memory"
        header = self.header("payload", ending)
        noted = os.pread(self.progress, 1, 0)
        stage = int(noted) if noted.isdigit() and int(noted) <= END else START
        header["stage"] = STAGES[stage]
        if load and ending.reason == "timeout" and stage <= LOAD:
            self.hung[payload["file"]] = "loading %s did not come to an end before" % payload["file"]
        files = [captured(directory, path, self.setup["captured"]) for path in payload["capture"]]
        header["files"] = [{"state": state, "size": size} for state, size, data in files]
        header["over"] = [ends["output"].over, ends["stderr"].over]
        kept = [ends[name].data() if payload[name] else b"" for name in ("output", "stderr")]
        send(header, ends["report"].data(), kept[0], kept[1], *[data for state, size, data in files])
        make_empty(inside)
        return None

    def submitted(self):
        if self.files is None:
            self.files = files_of(self.setup["directory"]) + self.setup["files"]
        return self.files

    def new_directory(self, number):
        """An empty directory. An earlier payload may have made one of that name, or taken the place away from us."""
        for attempt in range(2):
            for name in ("/%d" % number, "/%d-%s" % (number, chance())):
                try:
                    os.mkdir(self.work + name, 0o700)
                    return self.work + name, os.open(self.work + name, DIRECTORY)
                except OSError:
                    pass
            self.work = place_to_work()
        raise OSError("no directory can be made in " + self.work)

    @staticmethod
    def not_run(why):
        send({"about": "payload", "reason": "not-run", "why": why, "milliseconds": 0})


# What every child has open besides its standard streams, out of the way of a submission's own files: a pipe to us, and a
# file in which it notes how far it came.
REPORT, PROGRESS = 200, 201


def move_fds(ends, progress):
    """Leave a child with nothing to read, two pipes to print to, and what leads to us."""
    output, stderr, report = ends
    os.dup2(report, REPORT, False)
    os.dup2(progress, PROGRESS, False)
    nothing = os.open("/dev/null", os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(stderr, 2)
    os.closerange(3, REPORT)
    os.closerange(PROGRESS + 1, 1024)


def limit(kind, soft, hard):
    try:
        resource.setrlimit(kind, (soft, hard))
    except (ValueError, OSError):
        pass  # a lower one is in force already


def limits_in_force():
    """Ours, which a process of the same user can set, and which all that we start would have, too."""
    return [resource.getrlimit(kind) for kind in KINDS_OF_LIMITS]


def drain(fd):
    try:
        while os.read(fd, MOST_READ):
            pass
    except BlockingIOError:
        pass


def children_of(parent):
    """The processes whose parent this is, those included that lost theirs on the way."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with io.FileIO("/proc/" + name + "/stat") as file:
                    state, of = file.read(4096).rpartition(b")")[2].split()[:2]
                if int(of) == parent and state != b"Z":
                    found.append(int(name))
            except (OSError, ValueError):
                pass  # it has just gone
    return found


def out_of_memory_kills():
    """How often the kernel has killed a process of this container for want of memory."""
    for path in ("/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control"):
        try:
            for line in read_file(path, 4096)[0].split(b"\n"):
                if line.startswith(b"oom_kill "):
                    return int(line.split()[1])
        except (OSError, ValueError):
            pass
    return 0


def captured(directory, path, most):
    """A file that a payload left, never reached by a link: that would be followed with our rights."""
    try:
        parts = path.split("/")
        for index in range(1, len(parts)):
            if os.lstat("/".join([directory] + parts[:index])).st_mode & 0o170000 == 0o120000:
                raise OSError("behind a link")
        data, size = read_file(directory + "/" + path, most)
        return "read", size, data
    except FileNotFoundError:
        return "missing", 0, b""
    except OSError:
        return "not-regular", 0, b""


def files_of(root):
    """The files of a submission, each directory before what is in it, and nothing else that may be there."""
    found, left, directories = [], MOST_COPIED, [""]
    while directories:
        prefix = directories.pop()
        for name in sorted(os.listdir(root + "/" + prefix)):
            path = prefix + name
            mode = os.lstat(root + "/" + path).st_mode & 0o170000
            if mode == 0o040000:
                found.append((path, None))
                directories.append(path + "/")
            elif mode == 0o100000:
                try:
                    content, size = read_file(root + "/" + path, left)
                except PermissionError:
                    continue  # nobody may read it
                found.append((path, content))
                left -= size
                if left < 0:
                    raise OSError("the submission is larger than %d MiB" % (MOST_COPIED >> 20))
    return found


def write_file(directory, path, data):
    """A file, with the directories on the way to it, in the place of one of that name; without data, a directory."""
    slash = path.find("/")
    while slash > 0:
        make_directory(directory + "/" + path[:slash])
        slash = path.find("/", slash + 1)
    if data is None:
        return make_directory(directory + "/" + path)
    fd = os.open(directory + "/" + path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    try:
        write_all(fd, data)
    finally:
        os.close(fd)


def make_directory(path):
    try:
        os.mkdir(path, 0o700)
    except FileExistsError:
        pass


def make_empty(fd):
    """Remove what is in an open directory, wherever that is by now, so that nobody lacks its space; and close it.

    Nothing runs beside us. Directories within directories are first moved up, so that depth costs nothing.
    """
    try:
        left = os.listdir(fd)
        while left:
            name = left.pop()
            if removed(name, fd):
                continue
            inside = os.open(name, DIRECTORY, dir_fd=fd)
            try:
                for inner in os.listdir(inside):
                    if not removed(inner, inside):
                        left.append("up-" + chance())
                        os.rename(inner, left[-1], src_dir_fd=inside, dst_dir_fd=fd)
            finally:
                os.close(inside)
            os.rmdir(name, dir_fd=fd)
    except OSError:
        pass  # it keeps its space
    os.close(fd)


def removed(name, fd):
    """Whether it could be removed; if it is a directory, it is made ready for that."""
    try:
        os.unlink(name, dir_fd=fd)
        return True
    except IsADirectoryError:
        os.chmod(name, 0o700, dir_fd=fd)
        return False


def chance():
    return os.urandom(8).hex()


def place_to_work():
    """A directory of our own to write to."""
    for parent in filter(None, (OWN_PLACE, "/tmp", "/var/tmp", "/dev/shm")):
        for name in ("work", "work-" + chance()):
            try:
                os.mkdir(parent + "/" + name, 0o700)
                return parent + "/" + name
            except OSError:
                pass
    raise OSError("there is no directory to write to: neither /tmp nor /var/tmp nor /dev/shm")


OWN_PLACE = os.environ.get(b"AUTOGRADER_SHARED", b"").decode()  # where nothing isolates, and /shared is somebody else's


def packages():
    """Where packages are installed, without the module site, which would look for much more."""
    prefixes = [sys.base_prefix, sys.base_prefix + "/local"]
    environment, shared = virtual_environment()
    if environment:
        sys.prefix = sys.exec_prefix = environment
        prefixes = [environment] + (prefixes if shared else [])
    version = "python%d.%d" % sys.version_info[:2]
    places = [
        prefix + "/lib/" + place
        for prefix in prefixes
        for place in (version + "/site-packages", version + "/dist-packages", "python3/dist-packages")
    ]
    return [place for place in places if is_directory(place)]


def virtual_environment():
    """The directory of the one that this Python is of, if any; and whether it has the packages of all, too (PEP 405)."""
    directory = sys.executable.rpartition("/")[0].rpartition("/")[0]
    try:
        settings = read_file(directory + "/pyvenv.cfg", 1 << 16)[0].lower()
    except OSError:
        return None, True
    return directory, b"include-system-site-packages=true" in settings.replace(b" ", b"")


def is_directory(path):
    try:
        return os.stat(path).st_mode & 0o170000 == 0o040000
    except OSError:
        return False


def make_main_ready():
    """What every payload's process finds, and what is not to be seen of us there."""
    sys.path += packages()
    builtins = sys.modules["builtins"]
    builtins.exit, builtins.quit, builtins.help = Quit("exit"), Quit("quit"), Help()
    sys.modules["__main__"] = type(sys)("__main__")


def main():
    gc.disable()
    setup = receive()
    setup["directory"] = (OWN_PLACE or "/shared") + "/submission"
    make_main_ready()
    supervisor = Supervisor(setup)
    gc.freeze()
    if setup["contained"] and not (supervisor.alone and prctl(DUMPABLE, 0)):
        send({"about": "refusal", "alone": supervisor.alone})
        return
    prctl(SUBREAPER, 1)
    send({"about": "driver"})
    supervisor.look_at_sources()
    number = 0
    while True:
        payload = receive()
        if payload is None:
            break
        number += 1
        supervisor.run(payload, number)
    send({"about": "end"})
    os._exit(0)  # there is nothing to tidy up, and the interpreter would take its time for it


main()
