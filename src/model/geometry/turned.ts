/** A longitude, or a difference of two, within −180 … 180 degrees. Pure. */
export const turned = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
