// Sign-in and enrolment by passkey. Pages that name this file work without it: its forms stay hidden then.
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const trouble = form.querySelector("[data-trouble]");
    const button = form.querySelector("button");
    trouble.hidden = true;
    button.disabled = true;
    try {
      const asked = await fetch(form.action + "/question", {
        method: "POST",
        headers: {Accept: "application/json", "X-CSRF-Token": form.elements.csrf.value},
      });
      if (!asked.ok) {
        throw new Error(asked.status);
      }
      const question = await asked.json();
      const credential =
        form.dataset.passkey === "make"
          ? await navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question)})
          : await navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question)});
      form.elements.answer.value = JSON.stringify(credential);
      form.submit();
    } catch (failed) {
      trouble.textContent = failed.name === "InvalidStateError" ? form.dataset.known : form.dataset.failed;
      trouble.hidden = false;
      button.disabled = false;
    }
  });
}
