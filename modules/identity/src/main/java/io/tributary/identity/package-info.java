/** Who is calling: accounts, sessions and API keys, and the doors that lead in. It says whose request it is. */
@NullMarked
package io.tributary.identity;

import org.jspecify.annotations.NullMarked;
