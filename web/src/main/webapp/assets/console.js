// The test console: sends the call from this page, with the reader's session or with a key that stays in this page. Comes
// when its form is touched.
const form = document.querySelector("form[data-console]");
const field = (name) => form.elements[name];
const shown = (id) => document.getElementById(id);
const WRITES = ["POST", "PUT", "PATCH", "DELETE"];

function headers() {
  const sent = {Accept: "application/json"};
  if (field("as").value === "key") {
    sent.Authorization = "Bearer " + shown("key").value.trim();
  } else if (WRITES.includes(field("method").value)) {
    sent["X-CSRF-Token"] = form.dataset.token;
  }
  if (field("method").value === "POST") {
    sent["Idempotency-Key"] = crypto.randomUUID();
  }
  if (WRITES.includes(field("method").value) && field("body").value.trim()) {
    sent["Content-Type"] = "application/json";
  }
  return sent;
}

// As on any machine: the key is named, never written down, and no session goes along.
function curl(sent) {
  const quoted = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
  const lines = ["curl --fail-with-body -X " + field("method").value, '-H "Authorization: Bearer $KONTOR_KEY"'];
  for (const [name, value] of Object.entries(sent)) {
    if (name !== "Authorization" && name !== "X-CSRF-Token") {
      lines.push("-H " + quoted(name + ": " + value));
    }
  }
  if (sent["Content-Type"]) {
    lines.push("--data " + quoted(field("body").value.trim()));
  }
  lines.push(quoted(location.origin + field("path").value.trim()));
  return lines.join(" \\\n  ");
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function trouble(message) {
  shown("trouble").textContent = message;
  shown("trouble").hidden = !message;
}

async function send(event) {
  event.preventDefault();
  trouble("");
  const path = field("path").value.trim();
  if (!/^\/api\/v1\/[^\s\\]*$/.test(path) || path.split(/[?#]/)[0].split("/").includes("..")) {
    trouble(form.dataset.wrong);
    field("path").focus();
    return;
  }
  if (field("as").value === "key" && !shown("key").value.trim()) {
    trouble(form.dataset.keyless);
    shown("key").focus();
    return;
  }
  const sent = headers();
  const began = performance.now();
  const button = form.querySelector("button.main");
  button.disabled = true;
  try {
    const answer = await fetch(path, {
      method: field("method").value,
      headers: sent,
      body: sent["Content-Type"] ? field("body").value : undefined,
      credentials: field("as").value === "key" ? "omit" : "same-origin",
      redirect: "manual",
      signal: AbortSignal.timeout(30000),
    });
    const text = await answer.text();
    shown("status").textContent = answer.status + " · " + Math.round(performance.now() - began) + " ms";
    shown("headers").textContent = [...answer.headers].map(([name, value]) => name + ": " + value).join("\n");
    shown("answer").textContent = pretty(text).slice(0, 200000);
  } catch (failed) {
    shown("status").textContent = "";
    shown("headers").textContent = "";
    shown("answer").textContent = "";
    trouble(form.dataset.failed);
  } finally {
    button.disabled = false;
  }
  shown("curl").textContent = curl(sent);
  shown("result").hidden = false;
  shown("result").focus();
}

async function copy() {
  await navigator.clipboard.writeText(shown("curl").textContent);
  shown("copied").textContent = form.dataset.copied;
}

// What there is to call, as the interface describes itself.
async function offer() {
  const answer = await fetch("/openapi", {headers: {Accept: "application/json"}});
  const paths = answer.ok ? (await answer.json()).paths : {};
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, described] of Object.entries(methods)) {
      if (described.summary) {
        const option = new Option(method.toUpperCase() + " " + path + " – " + described.summary, method.toUpperCase() + " " + path);
        shown("operation").add(option);
      }
    }
  }
  shown("operations").hidden = shown("operation").length < 2;
}

form.addEventListener("submit", send);
form.addEventListener("change", () => {
  shown("key-field").hidden = field("as").value !== "key";
});
shown("operation").addEventListener("change", (event) => {
  const [method, path] = event.target.value.split(" ");
  if (path) {
    field("method").value = method;
    field("path").value = path;
    field("path").focus();
    const hole = path.search(/\{/);
    if (hole >= 0) {
      field("path").setSelectionRange(hole, path.indexOf("}") + 1);
    }
  }
});
shown("copy").hidden = !navigator.clipboard;
shown("copy").addEventListener("click", copy);
offer();
