/** The styles of what citing shows: a sheet of its own, which pages do not wait for. */
import address from '../../styles/cite.css?url';

/** Resolves when they apply, or cannot be had. */
export const stylesLoaded = new Promise<void>((resolve) => {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = address;
  sheet.onload = () => resolve();
  sheet.onerror = () => resolve();
  document.head.append(sheet);
});
