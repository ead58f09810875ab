"use strict";
// All that needs no script works without it: this adds choosing a source by its words in the text, and the clipboard.
document.querySelector(".text")?.addEventListener("click", (event) => {
  const piece = event.target.closest("[data-who]");
  if (!piece || String(getSelection())) return;
  const choice = document.getElementById("w" + piece.dataset.who);
  choice.checked = true;
  choice.closest("li").scrollIntoView({ block: "nearest" });
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.getElementById("w-all").checked = true;
});
for (const button of document.querySelectorAll(".copy")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const status = document.querySelector(".status");
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      status.textContent = "Copied with its source.";
    } catch {
      status.textContent = "The browser did not allow copying.";
    }
    setTimeout(() => { status.textContent = ""; }, 4000);
  });
}
