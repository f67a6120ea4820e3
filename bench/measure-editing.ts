/** How long an editor waits: from saving a paper to the page that shows the change, with `npm run dev`. */
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { CannotRun } from '../src/model/cannot-run.ts';
import { changeParagraph } from './change-paragraph.ts';

export interface EditedSite {
  content: string;
  /** A copy of the project to serve from. */
  project: string;
  environment: NodeJS.ProcessEnv;
  /** The paper that is changed. */
  paper: string;
}

/** Milliseconds of each change, once the page has been shown. */
export async function measureEditing({ content, project, environment, paper }: EditedSite, changes: number): Promise<number[]> {
  const server = await startServer(project, { ...environment, CONTENT_DIR: content });
  try {
    const page = `${server.address}${paper}/`;
    await read(page);
    const reloads = await listen(server.address);
    const times: number[] = [];
    for (let change = 1; change <= changes; change++) {
      const words = `This is change ${change}.`;
      const told = reloads.next();
      const start = performance.now();
      changeParagraph(content, paper, words);
      // As a browser does it: told to load the page anew, it asks for it.
      // A change that the system does not tell of is found by the page itself, which looks every two seconds.
      await Promise.race([told, setTimeout(2000)]);
      while (!(await read(page)).includes(words))
        if (performance.now() - start > 120_000) throw new CannotRun(`Unexpected ${page} without “${words}” two minutes after it was saved`);
      times.push(performance.now() - start);
    }
    reloads.close();
    return times;
  } finally {
    await server.stop();
  }
}

async function read(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new CannotRun(`Unexpected answer ${response.status} to ${address}`, (await response.text()).slice(0, 400));
  return response.text();
}

async function startServer(folder: string, environment: NodeJS.ProcessEnv): Promise<{ address: string; stop: () => Promise<void> }> {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ['src/cli/dev.ts'], {
    ...{ cwd: folder, env: { ...inherited, ...environment, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (found) resolve(found);
      });
    child.once('close', (status) => reject(new CannotRun(`Unexpected end of dev.ts with ${status ?? 'a signal'}, expected a site`, said.slice(-2000))));
  });
  return {
    address,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

/** Hears what the server tells open pages, as a page’s own script does. */
async function listen(address: string): Promise<{ next: () => Promise<void>; close: () => void }> {
  const script = await read(new URL('@vite/client', address).href);
  const [, token = ''] = /wsToken = "([^"]+)"/.exec(script) ?? [];
  const socket = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new CannotRun('Unexpected silence of the server that is to tell of changes')));
  });
  return {
    next: () =>
      new Promise((resolve) => {
        const hear = ({ data }: MessageEvent) => {
          if ((JSON.parse(String(data)) as { type: string }).type !== 'full-reload') return;
          socket.removeEventListener('message', hear);
          resolve();
        };
        socket.addEventListener('message', hear);
      }),
    close: () => socket.close(),
  };
}
