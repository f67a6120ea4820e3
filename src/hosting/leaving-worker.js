// Takes the place of the worker that kept pages, throws away what it kept, and goes.
addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => {
  const leave = async () => {
    for (const name of await caches.keys()) if (name.startsWith(`locus ${registration.scope} `)) await caches.delete(name);
    await registration.unregister();
  };
  event.waitUntil(leave());
});
