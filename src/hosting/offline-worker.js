// Keeps what a reader has opened, so that it can be read again without a connection. `version` and `unchanging` stand before this.
const ours = `locus ${registration.scope} `;
const current = ours + version;

// Without query: a search is asked of the same page and the same files.
const addressOf = (url) => url.replace(/[?#].*/, '');
const kept = async (url) => (await caches.open(current)).match(addressOf(url), { ignoreVary: true });

const keep = async (url, response) => {
  const cache = await caches.open(current);
  if (response.status === 200) await cache.put(addressOf(url), response);
  // What was withdrawn is not shown any longer.
  else if (response.status === 404 || response.status === 410) await cache.delete(addressOf(url));
};

const ask = async (event) => {
  const { request } = event;
  const response = await fetch(request);
  event.waitUntil(keep(request.url, response.clone()));
  return response;
};

// Instead of a page that was not opened before: the way to those that were.
const tellAbsence = async () => {
  const cache = await caches.open(current);
  const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/'));
  const links = pages.map(async (request) => {
    const html = await (await cache.match(request)).text();
    return `<li><a href="${request.url}">${/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? request.url}</a></li>`;
  });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>No connection</title></head><body><h1>No connection</h1><p>This page has not been opened on this device before. These have been, and can be read:</p><ul>${(await Promise.all(links)).join('')}</ul></body></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" } });
};

const answer = async (event) => {
  const { url, mode } = event.request;
  if (unchanging.test(new URL(url).pathname)) {
    const file = await kept(url);
    if (file) return file;
  }
  try {
    return await ask(event);
  } catch {
    // Scripts know a failure by its status.
    return (await kept(url)) ?? (mode === 'navigate' ? tellAbsence() : new Response('', { status: 504 }));
  }
};

addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => {
  const clear = async () => {
    for (const name of await caches.keys()) if (name.startsWith(ours) && name !== current) await caches.delete(name);
  };
  event.waitUntil(clear());
});

addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  if (method === 'GET' && url.startsWith(registration.scope) && !headers.has('range')) event.respondWith(answer(event));
});

// The addresses of a page and of what it has loaded, which it had before this could see it.
addEventListener('message', (event) => {
  const keepAll = async () => {
    for (const url of event.data) if (url.startsWith(registration.scope) && !(await kept(url))) await fetch(url).then((response) => keep(url, response));
  };
  event.waitUntil(keepAll().catch(() => {}));
});
