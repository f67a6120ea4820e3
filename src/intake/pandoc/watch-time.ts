/** Ends the process that it is a thread of, once that has computed for longer than it may: its own time, which other programs on the machine do not lengthen. */
import { workerData } from 'node:worker_threads';

/** Seconds of the processor at which the process ends; 0 while nothing is computed. */
const limit = workerData as Float64Array;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const most = limit[0] ?? 0;
  if (most > 0 && (user + system) / 1_000_000 > most) process.kill(process.pid, 'SIGKILL');
}, 200);
