// Sorts and filters the tables of the index page. The page is complete without it.
"use strict";
(() => {
  function start() {
    const tables = Array.from(document.querySelectorAll("table[data-ag-table]"));
    const filter = document.querySelector("[data-ag-filter]");
    const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

    function keyOf(row, column) {
      const cell = row.cells[column];
      return "sort" in cell.dataset ? Number(cell.dataset.sort) : cell.textContent.trim();
    }

    function compare(a, b) {
      return typeof a === "number" ? a - b : words.compare(a, b);
    }

    // One button sorts upwards, then downwards, then back into the suite's order.
    function sort(table, original, column) {
      const header = table.tHead.rows[0].cells[column];
      const before = header.getAttribute("aria-sort");
      const now = before === null ? "ascending" : before === "ascending" ? "descending" : null;
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute("aria-sort");
      }
      let rows = original;
      if (now !== null) {
        header.setAttribute("aria-sort", now);
        const sign = now === "ascending" ? 1 : -1;
        rows = original
          .map((row) => ({ row, key: keyOf(row, column) }))
          .sort((a, b) => sign * compare(a.key, b.key))
          .map((entry) => entry.row);
      }
      rows.forEach((row) => table.tBodies[0].append(row));
    }

    for (const table of tables) {
      const original = Array.from(table.tBodies[0].rows);
      Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
        const button = document.createElement("button");
        button.type = "button";
        Array.from(header.childNodes).forEach((child) => button.append(child));
        button.addEventListener("click", () => sort(table, original, column));
        header.append(button);
      });
    }

    if (filter === null) {
      return;
    }
    const text = filter.querySelector("[data-ag-text]");
    const boxes = Array.from(filter.querySelectorAll("[data-ag-verdict]"));
    const status = filter.querySelector("[data-ag-status]");
    const entries = tables.flatMap((table) =>
      Array.from(table.tBodies[0].rows, (row) => ({ row, text: row.textContent.toLowerCase() })),
    );

    function apply() {
      const wanted = text.value.trim().toLowerCase();
      const verdicts = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      let shown = 0;
      for (const entry of entries) {
        const show = verdicts.has(entry.row.dataset.verdict) && entry.text.includes(wanted);
        entry.row.hidden = !show;
        shown += show ? 1 : 0;
      }
      status.textContent = `${shown} of ${entries.length} shown`;
    }

    text.addEventListener("input", apply);
    boxes.forEach((box) => box.addEventListener("change", apply));
    filter.hidden = false;
    apply();
  }

  // A page that it is only a part of may load it before the tables are there.
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
