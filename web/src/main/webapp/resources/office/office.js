// What the back-office's own pages need beyond the components: keys, colours without a new page, the address of a list.
(() => {
  'use strict';
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const typing = (e) => e.isComposing || e.ctrlKey || e.metaKey || e.altKey
    || e.target.closest('input, select, textarea, [contenteditable], dialog[open]');

  // The place in a list, kept for this window: the way back from an object leads there.
  const place = (path) => 'kontor:' + path;
  const remember = () => {
    if ($('[data-address]')) sessionStorage.setItem(place(location.pathname), location.search);
  };
  const lead = () => all('a[data-list]').forEach((a) => {
    a.href = a.dataset.list + (sessionStorage.getItem(place(a.dataset.list)) || '');
  });

  // Keys. "g" and then a letter goes somewhere; the entries say themselves which letter is theirs.
  let gone = 0;
  const rows = () => all('.ui-datatable-data > tr[data-ri], table[data-rows] > tbody > tr').filter((r) => r.offsetParent);
  const move = (step) => {
    const other = $('a[data-step="' + (step > 0 ? 'j' : 'k') + '"]');
    if (other) { other.click(); return; }
    const list = rows();
    const now = list.findIndex((r) => r.classList.contains('here'));
    const next = list[Math.min(Math.max(now + step, 0), list.length - 1)];
    if (!next) return;
    list.forEach((r) => r.classList.remove('here'));
    next.classList.add('here');
    ($('a', next) || next).focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  const keys = {
    '/': () => $('#find').focus(),
    '?': () => $('#keys').showModal(),
    f: () => { const d = $('#more'); if (d) d.open = true; const i = $('.filters input, .filters select'); if (i) i.focus(); },
    j: () => move(1),
    k: () => move(-1),
    x: () => { const box = $('tr.here input[type=checkbox]'); if (box) box.click(); },
  };
  document.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') { all('details.menu[open]').forEach((d) => { d.open = false; $('summary', d).focus(); }); return; }
    if (document.documentElement.dataset.singleKeys === 'off' || typing(e)) return;
    if (Date.now() - gone < 1200) {
      gone = 0;
      const entry = all('.side a').find((a) => a.dataset.go === e.key);
      if (entry) { e.preventDefault(); entry.click(); }
      return;
    }
    if (e.key === 'g') { gone = Date.now(); return; }
    if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
  });

  document.addEventListener('click', (e) => {
    if (e.target.closest('[data-keys]')) { all('details.menu[open]').forEach((d) => { d.open = false; }); keys['?'](); }
    if (e.target.closest('[data-reload]')) location.reload();
    all('details.menu[open]').filter((d) => !d.contains(e.target)).forEach((d) => { d.open = false; });
  });

  // Colours change at once; the choice is kept by the same form that works without script.
  document.addEventListener('submit', (e) => {
    const button = e.submitter;
    if (e.target.id !== 'preferences' || !button || button.name !== 'theme') return;
    e.preventDefault();
    document.documentElement.dataset.theme = button.value;
    all('button[name=theme]', e.target).forEach((b) => b.setAttribute('aria-pressed', String(b === button)));
    const body = new URLSearchParams(new FormData(e.target));
    body.set('theme', button.value);
    fetch(e.target.action, { method: 'POST', body, redirect: 'manual' });
  });

  // A part that says it is live asks for itself again, only while somebody looks, and stops when it says so no more.
  const live = () => {
    const part = $('[data-live]');
    if (!part) return;
    setTimeout(async () => {
      if (document.hidden || $('dialog[open]') || (part.contains(document.activeElement) && document.activeElement.matches('input, select, textarea'))) { live(); return; }
      try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        const fresh = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
        if (fresh) {
          const said = fresh.dataset.said;
          if (said && said !== part.dataset.said) $('#said').textContent = said;
          const open = all('details[open][id]', part).map((d) => d.id);
          const focus = document.activeElement && part.contains(document.activeElement) ? document.activeElement.id : '';
          part.replaceWith(document.adoptNode(fresh));
          open.forEach((id) => { const d = document.getElementById(id); if (d) d.open = true; });
          if (focus && document.getElementById(focus)) document.getElementById(focus).focus();
        }
      } catch (offline) { /* the next time */ }
      live();
    }, Number(part.dataset.live));
  };

  // A form that is on its way is not sent again; a long upload says so.
  document.addEventListener('submit', (e) => {
    if (e.defaultPrevented || e.target.method !== 'post') return;
    if (e.target.dataset.sent) { e.preventDefault(); return; }
    e.target.dataset.sent = '1';
    if (e.submitter && e.submitter.dataset.wait) $('#said').textContent = e.submitter.lastChild.textContent = e.submitter.dataset.wait;
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach((f) => { delete f.dataset.sent; }));

  // A cell of a list is changed where it stands: Enter saves, Esc puts back. What somebody else saved meanwhile is shown, not
  // overwritten; a row has one version, of which all its cells know.
  const put = (cell, tone, words) => {
    const old = cell.nextElementSibling;
    if (old && old.matches('.cell-said')) old.remove();
    if (!words) return;
    const said = document.createElement('p');
    said.className = 'cell-said ' + tone;
    said.id = 'cell-said';
    said.textContent = words;
    all('#cell-said').forEach((other) => other.removeAttribute('id'));
    cell.after(said);
    $('#said').textContent = words;
  };
  const shut = (input, cell, focus) => {
    if (!cell.hidden) return; // what is removed while it has the focus says that it lost it
    cell.hidden = false;
    if (input.note) input.note.remove();
    input.remove();
    if (focus) cell.focus();
  };
  const stands = (cell) => cell.dataset.value || cell.textContent.trim();
  const show = (cell, value) => {
    if (!cell.dataset.value) { cell.textContent = value; cell.removeAttribute('aria-label'); return; }
    cell.dataset.value = value;
    cell.replaceChildren($('#cell-' + value).content.cloneNode(true));
  };
  const send = async (input, cell) => {
    if (input.readOnly) return;
    if (input.value.trim() === stands(cell)) { put(cell, '', ''); shut(input, cell, true); return; }
    input.readOnly = true;
    const body = new URLSearchParams(new FormData($('#cells')));
    Object.entries({ do: 'cell', field: cell.dataset.cell, value: input.value, version: cell.dataset.version, note: input.note ? input.note.value : '' })
      .forEach(([name, value]) => body.set(name, value));
    let answer = {};
    let status = 0;
    try {
      const got = await fetch(cell.dataset.to, { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
      status = got.status;
      answer = await got.json();
    } catch (noAnswer) { answer = { problem: $('#cells').dataset.lost }; }
    input.readOnly = false;
    if (status === 200 || status === 409) {
      all('[data-cell]').filter((one) => one.dataset.to === cell.dataset.to).forEach((one) => {
        show(one, answer.row[one.dataset.cell]);
        one.dataset.version = answer.version;
      });
      shut(input, cell, true);
      put(cell, status === 200 ? 'done' : 'wrong', answer.said || answer.problem);
      return;
    }
    put(input, 'wrong', answer.problem || $('#cells').dataset.lost);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', 'cell-said');
    input.focus();
  };
  const type = (cell) => {
    const input = document.createElement(cell.dataset.value ? 'select' : 'input');
    input.className = 'in cell-in';
    if (cell.dataset.value) {
      all('template[id^=cell-]').forEach((state) => input.add(new Option(state.content.textContent.trim(), state.id.slice(5))));
    } else {
      input.maxLength = Number(cell.dataset.most);
    }
    input.value = stands(cell);
    input.setAttribute('aria-label', cell.dataset.label);
    // Where a second person is needed: the words to him.
    if (cell.dataset.note) {
      input.note = document.createElement('input');
      input.note.className = 'in cell-in cell-note';
      input.note.maxLength = 1000;
      input.note.placeholder = cell.dataset.note;
      input.note.setAttribute('aria-label', cell.dataset.note);
    }
    let keyed = false;
    input.addEventListener('change', () => { if (cell.dataset.value && !keyed) send(input, cell); });
    [input, input.note].filter(Boolean).forEach((field) => field.addEventListener('keydown', (e) => {
      if (e.isComposing) return;
      keyed = true;
      if (e.key === 'Enter') { e.preventDefault(); send(input, cell); }
      if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); put(input, '', ''); shut(input, cell, true); }
    }));
    input.addEventListener('blur', (e) => {
      if (!input.readOnly && !(input.note && e.relatedTarget === input.note) && input.value.trim() === stands(cell)) { put(input, '', ''); shut(input, cell, false); }
    });
    all('.cell-said.done').forEach((done) => done.remove());
    put(cell, '', '');
    cell.hidden = true;
    cell.after(input);
    if (input.note) input.after(input.note);
    input.focus();
    if (input.select) input.select();
  };
  document.addEventListener('click', (e) => { const cell = e.target.closest('[data-cell]'); if (cell) type(cell); });
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'F2' || e.isComposing) return;
    const cell = e.target.closest('[data-cell]') || (e.target.closest('tr[data-ri]') && $('[data-cell]', e.target.closest('tr')));
    if (cell && !cell.hidden) { e.preventDefault(); type(cell); }
  });

  const lost = () => {
    const box = $('#lost');
    $('p', box).textContent = box.dataset.text;
    box.hidden = false;
    $('button', box).focus();
  };

  const start = () => {
    remember();
    lead();
    live();
    const section = $('.side a[aria-current=page]');
    if (section && innerWidth < 1024) section.scrollIntoView({ inline: 'center', block: 'nearest' });
    const problems = $('#problems');
    if (problems) problems.focus();
    const $$ = window.jQuery;
    if (!$$) return;
    $$(document).on('pfAjaxComplete', (event, xhr) => {
      const args = xhr && xhr.pfArgs;
      if (args && args.address) { history.replaceState(null, '', args.address); remember(); }
      if (args && args.said) $('#said').textContent = args.said;
    });
    $$(document).on('pfAjaxError', lost);
  };
  document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', start) : start();
  window.addEventListener('pageshow', lead);
})();
