/** Lets a worker keep this page, so that it can be read again without a connection. */

const workers = navigator.serviceWorker;
const keepPage = () =>
  workers
    .register(`${document.body.dataset['base']}sw.js`)
    .then(() => workers.ready)
    // The page itself is among the entries, and so is all that it has loaded.
    .then(({ active }) => active?.postMessage(performance.getEntries().map(({ name }) => name)))
    .catch(() => {});
keepPage();
// A newer worker begins with nothing.
workers.oncontrollerchange = keepPage;

export {};
