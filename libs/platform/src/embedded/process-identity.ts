import fs from 'node:fs';

/** True while the system knows a process with this id, whoever owns it, even one that ended and was not collected. */
export function isListed(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** State letter and start time from /proc; null where there is no such process, or no /proc on this platform. */
function processStatus(pid: number): { readonly state: string; readonly startTime: string } | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in brackets and may hold spaces; behind it come the state and, 20th, the start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTime: fields[19] ?? '' };
  } catch {
    return null;
  }
}

/** True while it runs. A dead process that nobody collects (a container without an init) does not. */
export function isAlive(pid: number): boolean {
  return isListed(pid) && !/[ZX]/.test(processStatus(pid)?.state ?? '');
}

/**
 * Names one process for good: its id and, on Linux, when it was started, since ids are given out again (in containers
 * soon). Null when it does not run.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  return [pid, processStatus(pid)?.startTime].join(' ').trim();
}

/** True when the process that wrote `identity` still runs. */
export function isSameProcess(identity: string): boolean {
  const pid = Number(identity.trim().split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && processIdentity(pid) === identity.trim();
}
