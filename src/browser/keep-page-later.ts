/** Reading without a connection is prepared when all is quiet: the first visit has no need of it. */

const quietFor = 4000;

if (import.meta.env.OFFLINE && import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => setTimeout(() => import('./offline.ts').catch(() => {}), quietFor));
