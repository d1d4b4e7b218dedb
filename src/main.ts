// Starts the page.
document.querySelector("#app")!.textContent = "CAR-T Lab";
