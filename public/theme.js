// Before the page is drawn, so that no theme flashes that the reader did not choose.
try {
  const theme = localStorage.getItem('locus-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is denied: the system's theme serves.
}
