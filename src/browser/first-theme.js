try {
  document.documentElement.dataset.theme = localStorage.getItem('locus-theme') || '';
} catch {}
