import type { Applied } from "./edit.ts";
import { settled } from "./merge.ts";
import { byHand, namesakes, replaced } from "./which.ts";

/** Gives a name another type, whatever type each article took it for. */
export const retype: Applied<"retype"> = (report, { entity: meant, to }) =>
  namesakes(report, meant).reduce((all, { id }) => {
    const entity = all.entities.find((one) => one.id === id);
    if (!entity || entity.type === to) return all;
    const retyped = { ...entity, type: to, reasons: byHand(entity, "retype") };
    return settled(replaced(all, entity, retyped), retyped);
  }, report);
