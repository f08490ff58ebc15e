// SPDX-License-Identifier: GPL-3.0-or-later
// Says moments in the reader's own time; without it they stand in UTC.

export function tellTimes() {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  for (const time of document.querySelectorAll("time[datetime]")) {
    time.textContent = format.format(new Date(time.dateTime));
  }
}
