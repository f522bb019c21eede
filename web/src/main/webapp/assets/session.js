// Two minutes before the session ends its reader is asked; after it has ended, what was typed stays and is sent once he has
// signed in again. All tabs of the browser know when the last one asked the server for something.

const box = document.getElementById("session");
const WARN = 120;
const SEEN = "kontor-seen";
const part = (when) => box.querySelector(`[data-when=${when}]`);
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

if (box && Number(box.dataset.idle) > WARN) {
  const idle = Number(box.dataset.idle) * 1000;
  const last = Date.now() + Number(box.dataset.most) * 1000;
  let timer;
  let over = false;

  const seen = () => Number(localStorage.getItem(SEEN)) || Date.now();
  const left = () => Math.ceil((Math.min(seen() + idle, last) - Date.now()) / 1000);
  const show = (when) => {
    for (const one of ["soon", "over"]) {
      part(one).hidden = one !== when;
    }
    const title = part(when).querySelector("h2");
    title.id = "session-title";
    part(when === "soon" ? "over" : "soon").querySelector("h2").removeAttribute("id");
    if (!box.open) {
      box.showModal();
    }
    part(when).querySelector("button, a").focus();
  };
  const look = () => {
    clearTimeout(timer);
    if (over) {
      return;
    }
    const rest = left();
    if (rest <= 0) {
      over = true;
      show("over");
    } else if (rest <= WARN) {
      if (!box.open) {
        show("soon");
      }
      box.querySelector("[data-left]").textContent = clock(rest);
      timer = setTimeout(look, 1000);
    } else {
      box.close();
      timer = setTimeout(look, (rest - WARN) * 1000);
    }
  };
  const used = () => {
    localStorage.setItem(SEEN, Date.now());
    look();
  };

  // Asks for a page that everybody who has signed in may see; it carries who that is and the secret of the forms.
  const ask = async () => {
    try {
      const answer = await fetch("/profile", { headers: { Accept: "text/html" }, redirect: "manual", cache: "no-store" });
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
    } catch {
      return undefined;
    }
  };
  const goOn = async () => {
    const page = await ask();
    const now = page?.getElementById("session");
    if (!now) {
      over = true;
      show("over");
      return;
    }
    if (now.dataset.who !== box.dataset.who) {
      location.reload();
      return;
    }
    const secret = page.querySelector("input[name=csrf]").value;
    for (const field of document.querySelectorAll("input[name=csrf]")) {
      field.value = secret;
    }
    over = false;
    used();
  };

  box.addEventListener("click", (event) => {
    if (event.target.closest("[data-stay], [data-again]")) {
      goOn();
    }
  });
  box.addEventListener("cancel", (event) => {
    if (!over) {
      event.preventDefault();
      goOn();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      over ? ask().then((page) => page?.getElementById("session") && goOn()) : look();
    }
  });
  addEventListener("storage", (event) => event.key === SEEN && !over && look());
  used();
}
