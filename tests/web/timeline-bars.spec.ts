import { expect, test } from "@playwright/test";
import { buckets } from "../../www/src/dossier/buckets.ts";

test("bars are of days within some weeks, of months within some years, else of years", () => {
  expect(buckets(["2025-05-06", "2025-05-04T10:00", "2025-05-06"])).toEqual([
    { from: "2025-05-04", to: "2025-05-04", count: 1 },
    { from: "2025-05-05", to: "2025-05-05", count: 0 },
    { from: "2025-05-06", to: "2025-05-06", count: 2 },
  ]);
  expect(buckets(["2024-12-08", "2025-02", "2025-02-28"]).map(({ from, count }) => [from, count])).toEqual([["2024-12", 1], ["2025-01", 0], ["2025-02", 2]]);
  expect(buckets(["1990", "2025-05-06"])).toHaveLength(36);
  const ages = buckets(["1516", "2025"]);
  expect(ages.length).toBeLessThanOrEqual(48);
  expect(ages.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  const news = buckets(["1516", "2022", "2023", "2024", "2024", "2025"]);
  expect([news[0], news.at(-1)]).toEqual([{ from: "1516", to: "1978", count: 1 }, { from: "2025", to: "2025", count: 1 }]);
});

test("weeks, quarters, seasons and open values never break the bars", () => {
  for (const odd of ["2024-W15", "2024-Q3", "2024-SU", "20XX", "XXXX-03-09", "P3Y", "PAST_REF", "", "0000-00-00"]) {
    expect(buckets(["2024-04-13", odd, "2024-04-14"]).map(({ from }) => from), odd).toEqual(["2024-04-13", "2024-04-14"]);
  }
  expect(buckets([])).toEqual([]);
});
