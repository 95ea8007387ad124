// Runs before the first paint (a classic script in the head), so that a chosen look never flashes in late.
(function () {
  try {
    var theme = localStorage.getItem('yeobaek:theme');
    if (theme === 'light' || theme === 'dark' || theme === 'contrast') document.documentElement.dataset.theme = theme;
  } catch (e) {
    // No storage, no choice: the system's look stands.
  }
  document.documentElement.classList.add('has-script');
})();
