package io.ringlight.graph.extract;

/** What happens to ids and free text on their way in. */
interface ValueMask {
  /** Lets everything through as it is. */
  ValueMask NONE = (domain, value) -> value;

  /**
   * @param domain values are only comparable within it
   * @return what is stored instead of the value; equal for equal domains and values
   */
  String mask(String domain, String value);
}
