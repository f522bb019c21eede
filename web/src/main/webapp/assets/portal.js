// Kontor portal. Makes pages quicker that work without it: nothing here is the only way to do something.
const doc = document;
const root = doc.documentElement;
const $ = (selector, from = doc) => from.querySelector(selector);
const $$ = (selector, from = doc) => [...from.querySelectorAll(selector)];
root.classList.add("js");

const typing = (event) =>
  event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]");
const say = (words) => {
  $("#said").textContent = words;
};

// ---- summary of problems takes the focus, so that it is read first

$("[data-focus]")?.focus();

// ---- on a desk filters are always open and act at once; on a phone they unfold and act by their button

const wide = matchMedia("(min-width: 64em)");
const facets = $(".facets");
if (facets) {
  facets.open = wide.matches;
}

// ---- menus close on Esc and on a click elsewhere

const menus = $$("[data-menu]");
doc.addEventListener("click", (event) => {
  for (const menu of menus) {
    if (menu.open && !menu.contains(event.target)) {
      menu.open = false;
    }
  }
});
for (const menu of menus) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      $("summary", menu).focus();
      event.stopPropagation();
    }
  });
}

// ---- colours change at once; the server is told beside

const preferences = $("[data-preferences]");
let saving;
preferences?.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button?.name !== "theme") {
    if (saving) {
      event.preventDefault();
      event.stopImmediatePropagation();
      saving.finally(() => {
        saving = undefined;
        setTimeout(() => preferences.requestSubmit(button)); // a form does not send itself while it is being sent
      });
    }
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  root.dataset.theme = button.value;
  for (const other of $$("button[name=theme]", preferences)) {
    other.setAttribute("aria-pressed", String(other === button));
  }
  const data = new FormData(preferences, button);
  const send = () =>
    fetch(preferences.action, { method: "POST", body: new URLSearchParams(data), headers: { Accept: "application/json" }, keepalive: true });
  saving = saving ? saving.then(send, send) : send();
});

// ---- a form is sent once; the button says that it works

doc.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  event.submitter?.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => {
  for (const form of $$("form[data-sent]")) {
    release(form);
  }
});
function release(form) {
  delete form.dataset.sent;
  $$("[aria-busy]", form).forEach((button) => button.removeAttribute("aria-busy"));
}

// ---- quantities: steps of the pack size, wrong ones are rounded up and said

const plain = (number) => String(Number(number.toFixed(3)));
const normal = (text) => {
  const typed = text.normalize("NFKC").replace(/[\s']/g, "");
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(typed) ? NaN : Number(typed.replace(",", "."));
};
function snap(input) {
  const multiple = Number(input.dataset.multiple) || 1;
  const least = Math.max(Number(input.dataset.min) || 0, multiple);
  const wanted = normal(input.value);
  if (!Number.isFinite(wanted) || wanted <= 0) {
    return;
  }
  const rounded = Math.max(least, Math.ceil(wanted / multiple - 1e-9) * multiple);
  input.value = plain(rounded);
  if (rounded !== wanted) {
    const note = $("main").dataset.rounded.replace("{0}", plain(multiple)).replace("{1}", plain(wanted)).replace("{2}", plain(rounded));
    input.dataset.note = note;
    toast(note);
  }
}
doc.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  if (!button) {
    return;
  }
  const input = $("input", button.closest(".qty"));
  const multiple = Number(input.dataset.multiple) || 1;
  const now = normal(input.value) || 0;
  input.value = plain(Math.max(Number(input.dataset.min) || multiple, now + Number(button.dataset.step) * multiple));
  input.dispatchEvent(new Event("change", { bubbles: true }));
});
doc.addEventListener("change", (event) => {
  if (event.target.matches("[data-multiple]")) {
    snap(event.target);
    const form = event.target.form;
    if (form?.dataset.autosend !== undefined && event.target.value !== event.target.defaultValue) {
      clearTimeout(form.timer);
      form.timer = setTimeout(() => form.requestSubmit(), 500);
    }
  }
  if (event.target.matches("select[data-filter]") || (wide.matches && event.target.matches("[data-filter]"))) {
    event.target.form.requestSubmit();
  }
});

// ---- what is ticked for comparison goes along to other pages, orders and choices of what was found

const ticks = $$(".tick");
const carry = () => {
  const here = ticks.map((tick) => tick.value);
  const chosen = ticks.filter((tick) => tick.checked).map((tick) => tick.value);
  for (const link of ticks.length ? $$(".views a, .pager a, .facets a, .chips a") : []) {
    const url = new URL(link.href);
    const kept = url.searchParams.getAll("sku").filter((sku) => !here.includes(sku));
    url.searchParams.delete("sku");
    for (const sku of [...kept, ...chosen]) {
      url.searchParams.append("sku", sku);
    }
    link.href = url.href;
  }
  for (const form of ticks.length ? $$("main form[action='/search']") : []) {
    $$("input[name=sku]", form).filter((field) => here.includes(field.value)).forEach((field) => field.remove());
    for (const sku of chosen) {
      const field = doc.createElement("input");
      Object.assign(field, { type: "hidden", name: "sku", value: sku });
      form.append(field);
    }
  }
};
ticks.forEach((tick) => tick.addEventListener("change", carry));
addEventListener("pageshow", carry);

// ---- quick order: lines pasted from a sheet fall into place

$("[data-quick]")?.addEventListener("paste", (event) => {
  const lines = event.clipboardData.getData("text").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  if (lines.length < 2 && !/[\t;]/.test(lines[0] ?? "")) {
    return;
  }
  event.preventDefault();
  const list = event.currentTarget;
  let row = event.target.closest("li");
  for (const line of lines.slice(0, 100)) {
    if (!row) {
      row = list.lastElementChild.cloneNode(true);
      $$("p", row).forEach((note) => note.remove());
      row.firstElementChild.id = "quick-" + list.children.length;
      list.append(row);
    }
    const [sku, quantity = ""] = line.split(/\s*[\t;]\s*|\s+(?=\S+$)/);
    const [first, second] = $$("input", row);
    first.value = sku;
    second.value = quantity;
    row = row.nextElementSibling;
  }
});

// ---- cart

const cartCount = $("[data-cart=count]");
function showCount(count) {
  if (cartCount) {
    cartCount.textContent = count;
    cartCount.hidden = count === 0;
  }
}
function heardCount() {
  const heard = JSON.parse(sessionStorage.getItem("kontor-cart") ?? "null");
  if (heard && cartCount && heard.at > Number(cartCount.dataset.at)) {
    showCount(heard.count);
  }
}
addEventListener("pageshow", heardCount);

let toastTimer;
function toast(words, link) {
  $(".toast")?.remove();
  const box = doc.createElement("div");
  box.className = "toast";
  box.append(words);
  if (link) {
    const anchor = doc.createElement("a");
    anchor.href = link.href;
    anchor.textContent = link.text;
    box.append(" ", anchor);
  }
  $("main").append(box);
  say(words);
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => box.remove(), 10000);
}

doc.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.dataset.add === undefined || event.defaultPrevented) {
    return;
  }
  event.preventDefault();
  const input = $("[data-multiple]", form);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form, event.submitter)),
      headers: { Accept: "application/json" },
    });
    if (answer.status === 401) {
      location.assign("/sign-in?next=" + encodeURIComponent(location.pathname + location.search));
      return;
    }
    if (answer.redirected || !(answer.headers.get("Content-Type") ?? "").startsWith("application/json")) {
      form.submit();
      return;
    }
    const said = await answer.json();
    if (answer.ok) {
      input?.removeAttribute("aria-invalid");
      sessionStorage.setItem("kontor-cart", JSON.stringify({ count: said.count, at: said.at }));
      showCount(said.count);
      toast([input?.dataset.note, said.message].filter(Boolean).join(" "), { href: "/cart", text: said.link });
      delete input?.dataset.note;
    } else {
      input?.setAttribute("aria-invalid", "true");
      input?.focus();
      toast(said.problem ?? said.detail ?? said.title);
    }
  } catch {
    form.submit();
  } finally {
    release(form);
  }
});

// ---- search suggestions: a combobox that lets an input method finish first

const find = $("[data-suggest]");
if (find) {
  const input = $("input", find);
  const list = doc.createElement("ul");
  list.className = "suggest";
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", $("label", find).textContent);
  list.hidden = true;
  find.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })) {
    input.setAttribute(name, value);
  }
  const names = find.dataset.groups.split("|");
  const entries = (found) =>
    [
      found.products,
      found.categories.map((category) => ({ name: category.name, url: "/search?category=" + encodeURIComponent(category.code) })),
      found.makers,
      found.orders,
      found.pages,
    ].map((group, n) => ({ name: names[n], entries: group })).filter((group) => group.entries.length);
  const options = () => $$("[role=option]", list);
  const kept = new Map();
  let chosen = -1;
  let timer;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const items = options();
    chosen = (index + items.length + 1) % (items.length + 1);
    if (chosen === items.length) {
      chosen = -1;
    }
    items.forEach((item, n) => item.setAttribute("aria-selected", String(n === chosen)));
    if (chosen >= 0) {
      input.setAttribute("aria-activedescendant", items[chosen].id);
      items[chosen].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const line = (entry, n) => {
    const item = doc.createElement("li");
    item.id = "suggestion-" + n;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.url = entry.url;
    for (const part of ["sku", "name", "kind"]) {
      if (entry[part]) {
        const span = doc.createElement("span");
        span.className = part;
        span.textContent = entry[part];
        item.append(span, " ");
      }
    }
    return item;
  };
  const show = (groups) => {
    let n = 0;
    list.replaceChildren(
      ...groups.map((group) => {
        const part = doc.createElement("li");
        part.setAttribute("role", "presentation");
        const head = doc.createElement("span");
        head.className = "group";
        head.id = "group-" + n;
        head.textContent = group.name;
        const lines = doc.createElement("ul");
        lines.setAttribute("role", "group");
        lines.setAttribute("aria-labelledby", head.id);
        lines.append(...group.entries.map((entry) => line(entry, n++)));
        part.append(head, lines);
        return part;
      }),
    );
    chosen = -1;
    list.hidden = groups.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  };
  const ask = async () => {
    const words = input.value.trim();
    const turn = ++asked;
    if (words.length < 2) {
      close();
      return;
    }
    if (!kept.has(words)) {
      try {
        const answer = await fetch(find.dataset.suggest + "?q=" + encodeURIComponent(words) + "&lang=" + root.lang.slice(0, 2), {
          headers: { Accept: "application/json" },
        });
        if (!answer.ok) {
          return;
        }
        kept.set(words, entries(await answer.json()));
      } catch {
        return;
      }
    }
    if (turn === asked && doc.activeElement === input) {
      show(kept.get(words));
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  };
  input.addEventListener("input", (event) => event.isComposing || later());
  input.addEventListener("compositionend", later);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else {
        choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      }
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      location.assign(options()[chosen].dataset.url);
    } else if (event.key === "Escape") {
      if (list.hidden) {
        input.blur();
      } else {
        event.preventDefault();
        close();
      }
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) {
      location.assign(item.dataset.url);
    }
  });
}

// ---- keys: none of them while typing

const keys = $("#keys");
const openKeys = (event) => {
  if (keys) {
    event.preventDefault();
    keys.showModal();
  }
};
$$("[data-help]").forEach((link) => link.addEventListener("click", openKeys));
let before = "";
let beforeAt = 0;
const rows = () => $$("[data-row]");
function move(step) {
  const all = rows();
  const at = all.findIndex((row) => row.classList.contains("sel"));
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  if (next) {
    all[at]?.classList.remove("sel");
    next.classList.add("sel");
    $("a[href]", next)?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }
}
const onKey = {
  "/": () => $("#q")?.focus(),
  "?": (event) => openKeys(event),
  c: () => $("[data-cart=link]")?.click(),
  q: () => location.assign("/quick-order"),
  j: () => move(1),
  k: () => move(-1),
  x: () => $(".sel input[type=checkbox]")?.click(),
};
const onGo = { o: "/orders", h: "/", c: "/cart" };
doc.addEventListener("keydown", (event) => {
  if (!keys || root.dataset.singleKeys === "off" || typing(event) || $("dialog[open]")) {
    return;
  }
  const second = before === "g" && event.timeStamp - beforeAt < 1200;
  before = event.key;
  beforeAt = event.timeStamp;
  if (second && onGo[event.key]) {
    event.preventDefault();
    location.assign(onGo[event.key]);
  } else if (onKey[event.key] && !(event.shiftKey && event.key !== "?" && event.key !== "/")) {
    event.preventDefault();
    onKey[event.key](event);
  }
});

// ---- the next page is fetched while the pointer rests on its link; only pages that are safe to ask for twice

if (!navigator.connection?.saveData) {
  const fetched = new Set();
  let rest;
  const safe = (link) =>
    link?.origin === location.origin && !link.closest(".views") && /^\/(product\/|search|help)/.test(link.pathname) && link.href.split("#")[0] !== location.href.split("#")[0];
  const start = (event) => {
    const link = event.target.closest?.("a[href]");
    clearTimeout(rest);
    if (safe(link) && fetched.size < 4 && !fetched.has(link.href)) {
      rest = setTimeout(() => {
        fetched.add(link.href);
        const hint = doc.createElement("link");
        hint.rel = "prefetch";
        hint.href = link.href;
        doc.head.append(hint);
      }, 65);
    }
  };
  doc.addEventListener("pointerover", start, { passive: true });
  doc.addEventListener("touchstart", start, { passive: true });
}

// ---- an article whose page was fetched ahead is noted as viewed only now

const viewed = $("[data-viewed]");
if (viewed) {
  doc.cookie = viewed.dataset.viewed;
}

// ---- an order moves by itself: asked while the page is seen, ever more slowly, not after the end

if ($("[data-live]")) {
  const first = 1500;
  let pause = first;
  let next;
  const refresh = async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    for (const part of $$("[data-fresh]")) {
      const fresh = page.getElementById(part.id);
      if (fresh) {
        part.replaceWith(doc.adoptNode(fresh));
      }
    }
    say($("[data-live] [aria-current], [data-live] li:last-child")?.textContent.trim().replace(/\s+/g, " ") ?? "");
  };
  const poll = async () => {
    clearTimeout(next);
    const live = $("[data-live]");
    if (doc.hidden || live.dataset.final === "true") {
      return;
    }
    try {
      const answer = await fetch(live.dataset.live, {
        headers: { Accept: "application/json", "If-None-Match": live.dataset.tag },
        cache: "no-store",
      });
      if (answer.status === 200) {
        await refresh();
        pause = first;
      } else if (answer.status >= 400 && answer.status < 500) {
        return;
      }
    } catch {
      // the network may come back: asked again below
    }
    pause = Math.min(pause * 1.5, 30000);
    next = setTimeout(poll, pause);
  };
  doc.addEventListener("visibilitychange", () => {
    if (!doc.hidden) {
      pause = first;
      poll();
    }
  });
  next = setTimeout(poll, pause);
}

// The test console comes with its script when somebody touches it.
const tryout = document.querySelector("form[data-console]");
for (const touched of tryout ? ["pointerover", "focusin"] : []) {
  tryout.addEventListener(touched, () => import(tryout.dataset.console), {once: true});
}
for (const scripted of tryout?.querySelectorAll("[data-scripted]") ?? []) {
  scripted.hidden = false;
}
