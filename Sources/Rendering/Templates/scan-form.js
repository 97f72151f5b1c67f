'use strict';
(() => {
  const scan = JSON.parse(document.getElementById('scan').textContent);
  const words = scan.woorden;
  const form = document.getElementById('formulier');
  const parts = [...document.querySelectorAll('.part')];
  const message = document.getElementById('melding');
  const progress = document.getElementById('voortgang');
  const hint = document.getElementById('vooraf');
  let number = newNumber();
  let saves = 0;
  let isSaved = true;
  let lines = 0;

  function newNumber() {
    return [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  }

  function filled(template, values) {
    return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function chosen(name) {
    const input = form.querySelector('input[name="' + name + '"]:checked');
    return input ? input.value : '';
  }

  function select(name, value) {
    for (const input of form.querySelectorAll('input[name="' + name + '"]')) input.checked = input.value === value;
  }

  function isAsked(part) {
    const [route, role, level] = [chosen('route'), chosen('rol'), chosen('niveau')];
    return (!part.dataset.route || part.dataset.route === route)
      && (!role || part.dataset.rollen.split(' ').includes(role)) && (!level || part.dataset.niveau === level);
  }

  function rowsOf(part) { return [...part.querySelectorAll('.row')]; }
  function linesOf(row) { return [...row.querySelectorAll('.line')]; }

  function fieldsOf(line) {
    const fields = {};
    for (const area of line.querySelectorAll('textarea')) {
      const text = area.value.trim();
      if (text) fields[area.dataset.veld] = text;
    }
    return fields;
  }

  function answersOf(part) {
    return rowsOf(part).flatMap(row => linesOf(row).map((line, place) => ({
      aspect: row.dataset.aspect, rij: String(place + 1), velden: fieldsOf(line),
    })).filter(answer => Object.keys(answer.velden).length));
  }

  function sheet() {
    const text = id => document.getElementById(id).value.trim();
    return {
      soort: 'ingevulde_zelfscan', instrument: scan.instrument, versie: scan.versie,
      respondenten: [{
        formulier: number, opgeslagen: saves, respondent: text('respondent'), rol: chosen('rol'),
        functie: text('functie'), niveau: chosen('niveau'), route: chosen('route'),
        antwoorden: parts.filter(isAsked).flatMap(answersOf),
      }],
    };
  }

  function show() {
    for (const part of parts) part.hidden = !isAsked(part);
    const asked = parts.filter(isAsked);
    const rows = asked.flatMap(rowsOf);
    const done = rows.filter(row => linesOf(row).some(line => Object.keys(fieldsOf(line)).length)).length;
    const left = parts.filter(part => !isAsked(part)).flatMap(answersOf)
      .reduce((sum, answer) => sum + Object.keys(answer.velden).length, 0);
    const said = [filled(words.voortgang, {aantal: done, alle: rows.length})];
    if (!chosen('rol')) said.push(words.geenRol);
    if (left) said.push(filled(words.verborgen, {aantal: left}));
    progress.textContent = said.join(' ');
    hint.hidden = chosen('route') !== '';
    hint.textContent = words.geenRoute;
  }

  function changed() {
    isSaved = false;
    show();
  }

  function addLine(row) {
    const last = linesOf(row).at(-1);
    const line = last.cloneNode(true);
    lines += 1;
    for (const area of line.querySelectorAll('textarea')) {
      const label = line.querySelector('label[for="' + area.id + '"]');
      area.value = '';
      area.id = area.id.replace(/(-r\d+)?$/, '-r' + lines);
      label.htmlFor = area.id;
    }
    last.after(line);
    return line;
  }

  function text(value) { return typeof value === 'string' ? value : ''; }

  function object(value) { return value && typeof value === 'object' && !Array.isArray(value) ? value : {}; }

  // Puts saved answers back; gives how many texts have no place on this form.
  function fill(saved) {
    for (const name of ['rol', 'niveau', 'route']) select(name, text(saved[name]));
    for (const name of ['functie', 'respondent']) document.getElementById(name).value = text(saved[name]);
    for (const row of parts.flatMap(rowsOf)) {
      for (const line of linesOf(row).slice(1)) line.remove();
      for (const area of row.querySelectorAll('textarea')) area.value = '';
    }
    let other = 0;
    for (const answer of Array.isArray(saved.antwoorden) ? saved.antwoorden.map(object) : []) {
      const row = parts.flatMap(rowsOf).find(one => one.dataset.aspect === answer.aspect);
      const place = Math.trunc(Number(answer.rij || 1));
      const isOpen = row && row.querySelector('.more');
      const fits = row && place >= 1 && place <= (isOpen ? 999 : 1);
      while (fits && linesOf(row).length < place) addLine(row);
      for (const [field, value] of Object.entries(object(answer.velden))) {
        const area = fits && [...linesOf(row)[place - 1].querySelectorAll('textarea')]
          .find(one => one.dataset.veld === field);
        if (area) area.value = text(value); else other += 1;
      }
    }
    // The same number only where nothing is left behind, so that the file that was saved before is not set aside.
    number = text(saved.formulier) && !other ? saved.formulier : newNumber();
    saves = other ? 0 : Math.max(0, Math.trunc(Number(saved.opgeslagen)) || 0);
    show();
    return other;
  }

  function load(content) {
    let saved = null;
    try { saved = object(JSON.parse(content)); } catch (error) { saved = {}; }
    const all = Array.isArray(saved.respondenten) ? saved.respondenten : [];
    if (saved.instrument !== scan.instrument || saved.versie !== scan.versie || all.length !== 1) {
      message.textContent = words.geenBestand;
      return;
    }
    const other = fill(object(all[0]));
    isSaved = true;
    message.textContent = other ? filled(words.anders, {aantal: other}) : words.geopend;
  }

  function save() {
    saves += 1;
    const name = 'zelfscan-' + scan.instrument + '-' + number.slice(0, 8) + '-' + saves + '.json';
    const blob = new Blob([JSON.stringify(sheet(), null, 2) + '\n'], {type: 'application/json'});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isSaved = true;
    message.textContent = filled(words.bewaard, {bestand: name});
  }

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', event => { if (event.target.type !== 'file') changed(); });
  form.addEventListener('click', event => {
    const button = event.target.closest('.more');
    if (button) addLine(button.closest('.row')).querySelector('textarea').focus();
  });
  document.getElementById('bewaren').addEventListener('click', save);
  document.getElementById('openen').addEventListener('change', event => {
    const file = event.target.files[0];
    if (file) file.text().then(load, () => { message.textContent = words.geenBestand; });
    event.target.value = '';
  });
  window.addEventListener('beforeunload', event => { if (!isSaved) event.preventDefault(); });
  show();
})();
