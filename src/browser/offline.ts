/** Lets a worker keep this page, so that it can be read again without a connection. When all is quiet: the first visit has no need of it. */

const quietFor = 4000;

if (import.meta.env.OFFLINE && import.meta.env.PROD && 'serviceWorker' in navigator) {
  const workers = navigator.serviceWorker;
  const keepPage = () =>
    workers
      .register(`${document.body.dataset['base']}sw.js`)
      .then(() => workers.ready)
      // The page itself is among the entries, and so is all that it has loaded.
      .then(({ active }) => active?.postMessage(performance.getEntries().map(({ name }) => name)))
      .catch(() => {});
  addEventListener('load', () => setTimeout(keepPage, quietFor));
  // A newer worker begins with nothing.
  workers.oncontrollerchange = keepPage;
}
