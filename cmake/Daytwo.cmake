# SPDX-License-Identifier: GPL-3.0-or-later
# How every library, program and test of Daytwo is made: one place for warnings, definitions and sanitizers.

add_library(daytwo_flags INTERFACE)
target_compile_options(daytwo_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
    $<$<BOOL:${DAYTWO_WERROR}>:-Werror>)
target_compile_definitions(daytwo_flags INTERFACE
    _GLIBCXX_ASSERTIONS QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    DAYTWO_VERSION="${PROJECT_VERSION}")
if(DAYTWO_SANITIZE)
    # The checks that sanitizers put in make GCC 12 see uninitialised values where there are none.
    target_compile_options(daytwo_flags INTERFACE -fsanitize=${DAYTWO_SANITIZE} -fno-omit-frame-pointer -g1
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(daytwo_flags INTERFACE -fsanitize=${DAYTWO_SANITIZE})
    if(DAYTWO_SANITIZE MATCHES "undefined")
        target_compile_options(daytwo_flags INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()
if(DAYTWO_FUZZ)
    # Coverage feedback in every library; the fuzz targets themselves add the driver.
    target_compile_options(daytwo_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g1)
    target_link_options(daytwo_flags INTERFACE -fsanitize=address,undefined)
endif()
if(DAYTWO_COVERAGE)
    target_compile_options(daytwo_flags INTERFACE --coverage)
    target_link_options(daytwo_flags INTERFACE --coverage)
endif()

# Debian's lld links a test seven times faster than the standard linker, and there are many; releases keep the standard.
find_program(LLD ld.lld)
if(LLD AND (DAYTWO_TESTS OR DAYTWO_FUZZ))
    target_link_options(daytwo_flags INTERFACE -fuse-ld=lld)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
    # ccache understands precompiled headers only with these.
    set(CMAKE_CXX_FLAGS "${CMAKE_CXX_FLAGS} -fpch-preprocess")
endif()

# What Qt's tools write into the build tree is not ours to mend. clang-tidy takes the .clang-tidy nearest to a source, and
# one without any check is an error to it: the check that is left concerns LLVM's own code.
if(CMAKE_CXX_CLANG_TIDY)
    file(WRITE "${CMAKE_BINARY_DIR}/.clang-tidy" "Checks: '-*,llvm-twine-local'\n")
endif()

# One precompiled header for all that stands on QtCore, and one for the window: parsing Qt's headers anew for every file
# is two thirds of the build time on a small machine.
option(DAYTWO_PCH "Use precompiled headers" ON)
set(DAYTWO_PCH_CORE
    <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap>
    <QRegularExpression> <QString> <QStringList> <QUrl> <tl/expected.hpp> <algorithm> <array> <atomic> <chrono> <compare>
    <condition_variable> <functional> <map> <memory> <mutex> <optional> <ranges> <set> <span> <stop_token> <string> <thread>
    <unordered_map> <variant> <vector>)
set(DAYTWO_PCH_UI ${DAYTWO_PCH_CORE} <QtWidgets>)

# daytwo_precompiled(target LINK …): lets `target` share the precompiled header that fits what it links.
function(daytwo_precompiled target)
    cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
    if(NOT DAYTWO_PCH)
        return()
    endif()
    if("${arg_LINK}" MATCHES "Qt6::(Widgets|Gui|Charts|Svg)|daytwo_ui")
        set(pch daytwo_pch_ui)
        set(headers ${DAYTWO_PCH_UI})
        set(link Qt6::Widgets)
    else()
        set(pch daytwo_pch_core)
        set(headers ${DAYTWO_PCH_CORE})
        set(link Qt6::Core)
    endif()
    if(NOT TARGET ${pch})
        file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/${pch}.cpp" CONTENT "// Carries the precompiled header.\n")
        add_library(${pch} STATIC "${CMAKE_BINARY_DIR}/${pch}.cpp")
        set_target_properties(${pch} PROPERTIES AUTOMOC OFF AUTORCC OFF)
        target_link_libraries(${pch} PUBLIC daytwo_flags ${link} tl::expected)
        target_precompile_headers(${pch} PRIVATE ${headers})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

# daytwo_library(name SOURCES … [HEADERS …] LINK …): a static library whose includes are root-relative.
# Its sources are remembered so that lupdate finds the texts of every library.
function(daytwo_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;LINK;LINK_PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES} ${arg_HEADERS})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC daytwo_flags ${arg_LINK} PRIVATE ${arg_LINK_PRIVATE})
    daytwo_precompiled(${name} LINK ${arg_LINK} ${arg_LINK_PRIVATE})
    foreach(file IN LISTS arg_SOURCES arg_HEADERS)
        cmake_path(ABSOLUTE_PATH file NORMALIZE OUTPUT_VARIABLE path)
        set_property(GLOBAL APPEND PROPERTY DAYTWO_TRANSLATED_SOURCES "${path}")
    endforeach()
endfunction()

# daytwo_test(tst_name SOURCES … LINK … [LABELS …] [TIMEOUT s] [ENVIRONMENT …]): one Qt Test program in ctest.
# TESTDATA is defined as the absolute path of tests/data.
function(daytwo_test name)
    if(NOT DAYTWO_TESTS)
        return()
    endif()
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINK;LABELS;ENVIRONMENT" ${ARGN})
    if(NOT arg_SOURCES)
        set(arg_SOURCES ${name}.cpp)
    endif()
    if(NOT arg_LABELS)
        set(arg_LABELS unit)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE TESTDATA="${CMAKE_SOURCE_DIR}/tests/data" SOURCE_ROOT="${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE daytwo_flags ${arg_LINK} Qt6::Test)
    daytwo_precompiled(${name} LINK ${arg_LINK})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${name})
    # What runs threads is run again under the thread sanitizer.
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/core/(base|run|net|transport)$")
        list(APPEND arg_LABELS tsan)
        set_property(GLOBAL APPEND PROPERTY DAYTWO_TSAN_TESTS ${name})
    endif()
    # What may take long starts first, so that the suite does not end waiting for it.
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${arg_ENVIRONMENT}")
endfunction()

# daytwo_fuzz(fuzz_name SOURCES … LINK … [SEEDS folder-of-tests/data …]): one libFuzzer target. All of them are built by
# `fuzz_targets`; their names and seeds stand in <build>/fuzz/targets, where tests/fuzz/run reads them. Where the suite is
# built, each is also a part of `fuzzslice`, which runs it for a moment in ctest.
function(daytwo_fuzz name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;SEEDS" ${ARGN})
    if(DAYTWO_TESTS)
        daytwo_fuzz_slice(${name} SOURCES ${arg_SOURCES} LINK ${arg_LINK} SEEDS ${arg_SEEDS})
    endif()
    if(NOT DAYTWO_FUZZ)
        return()
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE daytwo_flags ${arg_LINK})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    if(NOT TARGET fuzz_targets)
        add_custom_target(fuzz_targets)
        file(WRITE "${CMAKE_BINARY_DIR}/fuzz/targets" "")
    endif()
    add_dependencies(fuzz_targets ${name})
    list(TRANSFORM arg_SEEDS PREPEND "${CMAKE_SOURCE_DIR}/tests/data/")
    list(JOIN arg_SEEDS " " seeds)
    file(APPEND "${CMAKE_BINARY_DIR}/fuzz/targets" "${name} ${seeds}\n")
endfunction()

# daytwo_fuzz_slice(fuzz_name …): adds the target to `fuzzslice` under its own name, and its ctest entry.
function(daytwo_fuzz_slice name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK;SEEDS" ${ARGN})
    if(NOT TARGET fuzzslice)
        add_executable(fuzzslice slice.cpp "${CMAKE_CURRENT_BINARY_DIR}/slicetable.cpp")
        target_include_directories(fuzzslice PRIVATE "${CMAKE_SOURCE_DIR}")
        target_link_libraries(fuzzslice PRIVATE daytwo_flags)
        daytwo_precompiled(fuzzslice)
        set_target_properties(fuzzslice PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    endif()
    target_sources(fuzzslice PRIVATE ${arg_SOURCES})
    set_source_files_properties(${arg_SOURCES} PROPERTIES COMPILE_DEFINITIONS "LLVMFuzzerTestOneInput=${name}")
    target_link_libraries(fuzzslice PRIVATE ${arg_LINK})
    list(TRANSFORM arg_SEEDS PREPEND "${CMAKE_SOURCE_DIR}/tests/data/")
    list(JOIN arg_SEEDS " " seeds)
    set_property(GLOBAL APPEND_STRING PROPERTY DAYTWO_SLICE_NAMES
        "extern \"C\" int ${name}(const std::uint8_t *, std::size_t);\n")
    set_property(GLOBAL APPEND_STRING PROPERTY DAYTWO_SLICE_TABLE "    {\"${name}\", ${name}, \"${seeds}\"},\n")
    add_test(NAME slice_${name} COMMAND fuzzslice ${name} 1)
    set_tests_properties(slice_${name} PROPERTIES LABELS fuzz TIMEOUT 120 ENVIRONMENT "QT_LOGGING_RULES=*=false;TZ=UTC")
endfunction()

# daytwo_fuzz_slice_table(): writes the table of all targets, after the last of them.
function(daytwo_fuzz_slice_table)
    get_property(names GLOBAL PROPERTY DAYTWO_SLICE_NAMES)
    get_property(table GLOBAL PROPERTY DAYTWO_SLICE_TABLE)
    file(GENERATE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/slicetable.cpp" CONTENT
        "#include \"tests/fuzz/slice.h\"\n${names}\nstatic constexpr FuzzTarget kTargets[] = {\n${table}};\n\nstd::span<const FuzzTarget> fuzzTargets() { return kTargets; }\n")
endfunction()
