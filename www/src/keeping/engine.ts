declare const ENGINE: string;

/** Which engine and model this build reads with: reports of another one are read again. */
export const engine: string = typeof ENGINE === "undefined" ? "" : ENGINE;
