// The answers to MAPPA D: Confidentiality and Diversity Statement.
// Made from the form's schema. Conditions are no part of it: have what it types validated.

export type Area =
  | "avon_and_somerset"
  | "bedfordshire"
  | "cambridgeshire"
  | "cheshire"
  | "cleveland"
  | "cumbria"
  | "derbyshire"
  | "devon_and_cornwall"
  | "dorset"
  | "durham"
  | "dyfed_powys"
  | "essex"
  | "gloucestershire"
  | "greater_manchester"
  | "gwent"
  | "hampshire"
  | "hertfordshire"
  | "humberside"
  | "kent"
  | "lancashire"
  | "leicestershire"
  | "lincolnshire"
  | "london"
  | "merseyside"
  | "norfolk"
  | "north_wales"
  | "north_yorkshire"
  | "northamptonshire"
  | "northumbria"
  | "nottinghamshire"
  | "south_wales"
  | "south_yorkshire"
  | "staffordshire"
  | "suffolk"
  | "surrey"
  | "sussex"
  | "thames_valley"
  | "warwickshire"
  | "west_mercia"
  | "west_midlands"
  | "west_yorkshire"
  | "wiltshire";

export type Marking =
  | "UNCLASSIFIED"
  | "PROTECT"
  | "RESTRICTED"
  | "CONFIDENTIAL"
  | "OFFICIAL"
  | "OFFICIAL-SENSITIVE"
  | "SECRET"
  | "TOP SECRET";

/** Statement. */
export interface Statement {
  /** Own wording on confidentiality. */
  confidentiality?: string;
  /** Own wording on marking and handling. */
  handling?: string;
  /** Own wording on diversity. */
  diversity?: string;
  /** MAPPA Area. The area whose statement it is. */
  area: Area;
  /** Date from which it is in use. Such as 2026-03-31. */
  displayed_from?: string;
}

/** Confidentiality and Diversity Statement. Says why a meeting shares information, how it is kept, and that everyone is treated fairly. */
export interface MappaD {
  /** Form. */
  form: "MAPPA D";
  /** Edition. */
  edition: "2012";
  /** Document reference. The area’s own reference for its statement, not that of a case. Capital letters, digits and hyphens. Such as WY-0417-26. */
  reference: string;
  /** Version. Raise the number whenever the document is issued again. Such as 1.0. */
  version: string;
  /** Protective marking. Leave it out to have the marking that the guidance asks for. A higher one is kept. */
  marking?: Marking;
  statement: Statement;
}
