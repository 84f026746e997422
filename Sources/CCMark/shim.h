// CommonMark's reference parser: the C interface of libcmark.
#include <cmark.h>
