/* Copies an address or number as it stands on the page, defanged: pasted anywhere, it leads nowhere. */
const said = (button) => button.nextElementSibling;

if (navigator.clipboard)
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.parentElement.hidden = false;
    button.addEventListener("click", async () => {
      // Emptied first: the same words again would not be read out.
      said(button).textContent = "";
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        said(button).textContent = said(button).dataset.done;
      } catch {
        // The browser does not let us: the reader can, from what is marked.
        getSelection().selectAllChildren(button.closest("li").querySelector("code"));
      }
    });
  }
