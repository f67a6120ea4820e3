/** Loads a style sheet that no page carries; settles when it is there, or cannot be had. */
export const loadSheet = (address: string) =>
  new Promise((settle) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = settle;
    document.head.append(link);
  });
