// Quick order: lines fall into place as they are typed, pasted or dropped. The page does all of it without this, by its buttons.
const doc = document;
const $ = (selector, from = doc) => from.querySelector(selector);
const $$ = (selector, from = doc) => [...from.querySelectorAll(selector)];
const pad = () => $("[data-pad]");
const form = () => $("form.pad");

// ---- the page's own answer takes the place of the grid, whole or row by row

async function ask(button, entries = []) {
  const data = new FormData(form());
  data.set(button, "check");
  for (const [name, value] of entries) {
    data.set(name, value);
  }
  const answer = await fetch(form().action, { method: "POST", body: new URLSearchParams(data) });
  if (answer.redirected || answer.status === 401) {
    location.assign(answer.url);
    throw new Error("gone");
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

let asked = 0;
let timer;
async function judge() {
  const turn = ++asked;
  try {
    const page = await ask("do");
    if (turn !== asked) {
      return;
    }
    const tally = $("#tally", page);
    if (tally) {
      $("#tally") ? $("#tally").replaceWith(tally) : $(".pad-grid").before(tally);
    }
    for (const fresh of $$("tr[data-line]", page)) {
      const row = $(`tr[data-line="${fresh.dataset.line}"]`);
      if (row && $("[name=code]", row).value.trim() === $("[name=code]", fresh).value && $("[name=code]", fresh).value) {
        row.className = fresh.className;
        for (const cell of $$("[data-out]", fresh)) {
          if (!$(`[data-out=${cell.dataset.out}]`, row).contains(doc.activeElement)) {
            $(`[data-out=${cell.dataset.out}]`, row).replaceWith(cell);
          }
        }
        $(".out", row).replaceWith($(".out", fresh));
      }
    }
    for (const fresh of $$("[data-fresh]", page)) {
      const part = $(`#${fresh.id}`);
      if (part && !part.contains(doc.activeElement)) {
        part.replaceWith(doc.adoptNode(fresh));
      }
    }
    const go = $("[data-go]", page);
    if (go) {
      $("[data-go]").textContent = go.textContent;
    }
  } catch {
    // what was typed stays; the button asks again
  }
}
function later() {
  clearTimeout(timer);
  timer = setTimeout(judge, 250);
}

async function whole(entries) {
  form().classList.add("busy");
  try {
    const page = await ask("do", entries);
    pad().replaceWith(doc.adoptNode($("[data-pad]", page)));
    ($("[aria-invalid=true]", pad()) ?? $("#problems") ?? $("[data-go]"))?.focus();
  } catch {
    form()?.classList.remove("busy");
  }
}

// ---- rows: Enter goes down, there is always one more

function grow() {
  const rows = $$("tr[data-line]");
  const last = rows.at(-1);
  if (!last || !$("[name=code]", last).value) {
    return last;
  }
  const no = Math.max(...rows.map((row) => Number(row.dataset.line))) + 1;
  const next = last.cloneNode(true);
  next.className = "";
  next.dataset.line = no;
  $$("[data-out=each], [data-out=sum], .out", next).forEach((cell) => cell.replaceChildren());
  const pick = doc.createElement("input");
  Object.assign(pick, { type: "hidden", name: "pick", value: "" });
  $("[data-out=what]", next).replaceChildren(pick);
  const unit = doc.createElement("input");
  Object.assign(unit, { type: "hidden", name: "unit", value: "" });
  $("[data-out=unit]", next).replaceChildren(unit);
  next.firstElementChild.firstChild.textContent = no;
  for (const input of $$("td:not([data-out]) input", next)) {
    input.value = input.name === "line" ? no : "";
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    const label = input.getAttribute("aria-label");
    if (label) {
      input.setAttribute("aria-label", label.replace(/\d+/, no));
    }
  }
  $("[name=code]", next).id = "code-" + no;
  last.after(next);
  return next;
}

doc.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !form()?.contains(event.target)) {
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    form().requestSubmit($("[data-go]"));
    return;
  }
  const row = event.target.closest("tr[data-line]");
  if (!row || event.target.tagName !== "INPUT") {
    return;
  }
  event.preventDefault();
  if (event.target.name === "code" && !$("[name=quantity]", row).value) {
    $("[name=quantity]", row).focus();
    return;
  }
  const next = row.nextElementSibling ?? grow();
  $("[name=code]", next)?.focus();
});

doc.addEventListener("change", (event) => {
  if (event.target.closest?.("[data-judge]")) {
    later();
  }
  const row = event.target.closest?.("tr[data-line]");
  if (row && event.target.name === "code") {
    // another number is another article: nothing chosen for the one before holds for it
    for (const chosen of $$("[name=pick], [name=unit]", row)) {
      const none = doc.createElement("input");
      Object.assign(none, { type: "hidden", name: chosen.name, value: "" });
      chosen.replaceWith(none);
    }
  }
  if (row && $("[name=code]", row).value) {
    if (event.target.name === "pick" || $("[name=quantity]", row).value) {
      later();
    }
    grow();
  }
});

// ---- suggestions while a number is typed

const hints = new Map();
doc.addEventListener("input", async (event) => {
  if (event.target.name !== "code" || event.isComposing || !form()?.contains(event.target)) {
    return;
  }
  const typed = event.target.value.trim();
  event.target.setAttribute("list", "pad-hints");
  if (typed.length < 2) {
    return;
  }
  try {
    if (!hints.has(typed)) {
      const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed) + "&lang=" + doc.documentElement.lang.slice(0, 2), {
        headers: { Accept: "application/json" },
      });
      hints.set(typed, answer.ok ? (await answer.json()).products : []);
    }
  } catch {
    return;
  }
  if (event.target.value.trim() === typed) {
    $("#pad-hints").replaceChildren(
      ...hints.get(typed).map((article) => {
        const option = doc.createElement("option");
        option.value = article.sku;
        option.label = article.sku + " · " + article.name;
        return option;
      }),
    );
  }
});

// ---- paste anywhere on the pad, drop a file of text

const many = (text) => /[\r\n\t;]/.test(text.trim());
doc.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text");
  if (form()?.contains(event.target) && event.target.name !== "paste" && many(text)) {
    event.preventDefault();
    whole([["paste", text]]);
  }
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  doc.addEventListener(kind, async (event) => {
    if (!form()?.contains(event.target) || !event.dataTransfer?.types.includes("Files")) {
      return;
    }
    event.preventDefault();
    form().classList.toggle("over", kind === "dragover");
    const file = kind === "drop" && event.dataTransfer.files[0];
    if (file && /\.(csv|txt|tsv)$/i.test(file.name)) {
      whole([["paste", await file.text()]]);
    }
  });
}
