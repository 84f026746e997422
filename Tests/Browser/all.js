// What Python calls.

return {
  printed,
  layout: () => run([pageOverflow, elementOverflow, scrollRegions, cutText, brokenRanges, collisions, textOutside, smallText, drawingScales, textContrast]),
  width: () => run([pageOverflow, elementOverflow]),
  words: language => run([letters, percentMarks, () => direction(language)]),
  openDetails: open => { const found = all("details"); for (const each of found) each.open = open; return found.length; },
  startWalk, strayStops, endWalk,
  noteForms, forcedColours,
  sorting, reachDrawing, tip,
  motion, scripts, plainWords, idleControls,
};
