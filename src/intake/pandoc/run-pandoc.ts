/** Starts Pandoc as a process of its own, gives it jobs, and ends it: when all is done, or when a file takes more than it may. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CannotRun } from '../../model/cannot-run.ts';
import type { PandocAnswer, PandocJob } from './pandoc-process.ts';

export interface Pandoc {
  convert: (job: Omit<PandocJob, 'id' | 'files' | 'seconds'> & { files: Record<string, Uint8Array> }) => Promise<Conversion>;
  end: () => void;
}

export interface Conversion {
  output: string;
  warnings: string[];
  media: Map<string, Uint8Array>;
}

const program = fileURLToPath(new URL('./pandoc-process.ts', import.meta.url));

/** In pages of 64 KiB: 640 MB, beside which Pandoc’s code and V8 take some 250 MB. */
const mostPages = 10_240;
/** Of the processor, from when Pandoc is loaded; a book of 100,000 words takes less. */
const mostSeconds = (bytes: number) => Math.min(25, 6 + bytes / 400_000);
/** Beside other programs a second of the processor takes several. */
const mostWaiting = 120;

export async function startPandoc(): Promise<Pandoc> {
  const child = fork(program, [], { execArgv: [`--wasm-max-mem-pages=${mostPages}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const end = () => {
    if (child.connected) child.disconnect();
    child.kill('SIGKILL');
  };
  try {
    await nextMessage(child, 60, 'Pandoc did not start');
  } catch (error) {
    end();
    throw error;
  }
  let count = 0;
  return {
    async convert({ files, ...job }) {
      count += 1;
      const inBase64 = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]));
      const size = files[job.input]?.byteLength ?? 0;
      child.send({ ...job, id: count, files: inBase64, seconds: mostSeconds(size) });
      const { output, error, warnings, media } = (await nextMessage(child, mostWaiting, tooMuch)) as PandocAnswer;
      if (output === '' && error !== '') throw new CannotRun(complaintOf(error));
      return {
        output,
        warnings: warnings.flatMap(({ pretty }) => (pretty === undefined ? [] : [pretty])),
        media: new Map(Object.entries(media).map(([name, bytes]) => [name.replace(/^pandoc-media\//, ''), Buffer.from(bytes, 'base64')])),
      };
    },
    end,
  };
}

const tooMuch = 'Unexpected file that takes Pandoc more time or memory than any paper does, expected one that is nested and sized like a text';

/** Pandoc’s own words for what it cannot read; of a failure within it, ours. */
const complaintOf = (error: string): string =>
  /memory|unreachable|RangeError|call stack|table index/i.test(error) && !/^ERROR/.test(error)
    ? tooMuch
    : `Pandoc cannot read the file: ${error
        .replace(/^ERROR:\s*/, '')
        .replace(/\s+/g, ' ')
        .trim()}`;

function nextMessage(child: ChildProcess, seconds: number, complaint: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      settle();
    };
    const refuse = () =>
      finish(() => {
        child.kill('SIGKILL');
        reject(new CannotRun(complaint));
      });
    const onMessage = (message: unknown) => finish(() => resolve(message));
    const onExit = refuse;
    const timer = setTimeout(refuse, seconds * 1000);
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
