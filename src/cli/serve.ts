/** Serves a built site as a static host would, with the headers that it should have: `npm run preview [-- --port <port>] [--dir <folder>]`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headersOf, revalidated } from '../hosting/headers.ts';
import { readSiteSettings } from '../site-settings.ts';
import { runCommand } from './run-command.ts';

const mostPortsTried = 20;

await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, dir: { type: 'string', default: 'dist' } } });
  const folder = path.resolve(values.dir);
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`Unexpected folder ${values.dir} without a site, expected a built one. Run “npm run build” first.`);
  const { base } = readSiteSettings(process.env);
  const port = await listen(createSiteServer(folder, base), Number(values.port));
  // The one signal that every system has.
  process.once('SIGINT', () => process.exit(0));
  console.log(`The edition is at http://localhost:${port}${base} (Ctrl+C stops it).`);
  return 0;
});

function createSiteServer(folder: string, base: string): Server {
  const notFound = path.join(folder, '404.html');
  const files = sirv(folder, {
    // Looks at the disk at each request: the site may be built anew while it is served.
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => {
      // Not there now, it may be tomorrow.
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': revalidated });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    },
  });
  return createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      // A page below the base path, as a host with other sites beside it would send one there.
      response.writeHead(url === '/' || `${url}/` === base ? 302 : 404, { location: base }).end();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    for (const [name, value] of Object.entries(headersOf(addressOf(request.url)))) response.setHeader(name, value);
    const policy = policyOf(folder);
    if (policy) response.setHeader('Content-Security-Policy', policy);
    files(request, response);
  });
}

/** As the build has told hosts: a collection may let a service in. */
function policyOf(folder: string): string | undefined {
  const told = path.join(folder, '_headers');
  return existsSync(told) ? /^ {2}Content-Security-Policy: (?<policy>.*)$/m.exec(readFileSync(told, 'utf8'))?.groups?.['policy'] : undefined;
}

/** Below the base path, without query; as it stands where it cannot be decoded. */
function addressOf(url: string): string {
  const [address = ''] = url.slice(1).split('?');
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The port asked for, or the next that is free. */
function listen(server: Server, first: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port >= first + mostPortsTried) return reject(error);
      console.log(`Port ${port} is taken.`);
      port += 1;
      server.listen(port, 'localhost');
    });
    server.on('listening', () => resolve(port));
    server.listen(port, 'localhost');
  });
}
