// A school's card is read without the application's script; this is all it needs: copying, and leading to what is wrong.
const words = document.currentScript.dataset;

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('.needs-script');
  const text = button?.closest('.stack-s')?.querySelector('.say')?.textContent;
  if (!text) return;
  const status = button.parentElement.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = words.copied;
  } catch {
    status.textContent = words.failed;
  }
});

document.querySelector('.errors')?.focus();
