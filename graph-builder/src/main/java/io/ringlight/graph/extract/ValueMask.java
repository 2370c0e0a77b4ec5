package io.ringlight.graph.extract;

/** What happens to ids and free text on their way in. */
interface ValueMask {
  /** Lets everything through as it is. */
  ValueMask NONE =
      new ValueMask() {
        @Override
        public String mask(String domain, String value) {
          return value;
        }

        @Override
        public boolean keepsAccountIds() {
          return false;
        }
      };

  /**
   * @param domain values are only comparable within it
   * @return what is stored instead of the value; equal for equal domains and values
   */
  String mask(String domain, String value);

  /** Whether accounts bring their original id along. */
  boolean keepsAccountIds();
}
